import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { comparisonAddress } from "#lib/articles/rules/comparison.ts";
import { chosenOf, type FollowedChoice, type FollowedOriginal } from "#lib/editing/rules/followed.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { formatDay } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

type TranslationFieldProps = { locale: PageLocale; followed: FollowedOriginal; follows: string; error?: string };

/** Which text this one translates, and which of its revisions it follows: readers are told when the original has moved on. */
export function TranslationField({ locale, followed, follows, error }: TranslationFieldProps) {
  const t = translator(locale);
  const { original, choices } = followed;
  const chosen = chosenOf(followed, follows);
  return (
    <section aria-labelledby="traduction" className="grid gap-4">
      <h2 id="traduction">{t("editing.translation.title")}</h2>
      <p className="max-w-measure">
        {t.rich("editing.translation.of", {
          link: () => (
            <a href={href("article", original.locale, original)} lang={original.locale} hrefLang={original.locale}>
              {original.title}
            </a>
          ),
        })}{" "}
        {choices.length === 1 && chosen && followedName(locale, chosen)}
      </p>
      {choices.length === 1 ? (
        <HiddenFields fields={{ follows: chosen?.value ?? "" }} />
      ) : (
        <>
          <Changed locale={locale} followed={followed} />
          <RadioGroup
            locale={locale}
            name="follows"
            label={t("editing.translation.follows")}
            hint={t("editing.translation.followsHint")}
            value={chosen?.value}
            error={error}
            options={choices.map((choice) => ({
              value: choice.value,
              label: revisionName(locale, choice),
              hint: choice.isCurrent ? t("editing.translation.currentHint") : undefined,
            }))}
          />
        </>
      )}
    </section>
  );
}

/** Where to read what the original has said since. */
function Changed({ locale, followed: { original, choices } }: { locale: PageLocale; followed: FollowedOriginal }) {
  const from = choices[0]?.revision?.number;
  const to = choices.find(({ isCurrent }) => isCurrent)?.revision?.number;
  if (!from || !to || from >= to) return null;
  return (
    <p>
      <a
        href={comparisonAddress(original.locale, original.slug, { from, to })}
        className="inline-flex min-h-11 items-center font-bold"
      >
        {translator(locale)("editing.translation.changed", { from, to })}
      </a>
    </p>
  );
}

function revisionName(locale: PageLocale, { revision, isCurrent }: FollowedChoice): string {
  const t = translator(locale);
  if (!revision) return t("editing.translation.unknown");
  const { number, createdAt } = revision;
  const date = formatDay(createdAt, locale);
  return t(isCurrent ? "editing.translation.current" : "editing.translation.earlier", { number, date });
}

const followedName = (locale: PageLocale, choice: FollowedChoice): string =>
  translator(locale)("editing.translation.followsOnly", { revision: revisionName(locale, choice) });

/** The same in a line, for those who decide. */
export function followedLine(locale: PageLocale, followed: FollowedOriginal, follows: string): string {
  const chosen = chosenOf(followed, follows);
  const { title } = followed.original;
  const revision = chosen ? revisionName(locale, chosen) : "";
  return translator(locale)("editing.translation.line", { title, revision });
}
