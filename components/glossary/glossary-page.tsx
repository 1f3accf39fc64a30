import { LetterBar, signOf } from "#components/articles/letter-bar.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { letters, otherSigns } from "#lib/articles/rules/letters.ts";
import type { TermView } from "#lib/glossary/views.ts";
import { href, otherLocale, type PageLocale } from "#lib/shared/addresses.ts";
import { fold } from "#lib/shared/language/fold.ts";
import { translator } from "#lib/shared/messages.ts";

type GlossaryPageProps = { locale: PageLocale; terms: readonly TermView[] };

const letterOf = ({ term }: TermView) => /^[a-z]/.exec(fold(term))?.[0] ?? otherSigns;
const anchorOf = (letter: string) => `lettre-${letter}`;

/** Every word that the portal explains, under its letter. */
export function GlossaryPage({ locale, terms }: GlossaryPageProps) {
  const t = translator(locale);
  const used = letters.filter((letter) => terms.some((term) => letterOf(term) === letter));
  return (
    <>
      <Breadcrumb
        locale={locale}
        items={[{ label: t("nav.home"), href: href("home", locale) }, { label: t("glossary.title") }]}
      />
      <h1>{t("glossary.title")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{t("glossary.lead", { count: terms.length })}</p>
      <LetterBar locale={locale} used={new Set(used)} hrefOf={(letter) => `#${anchorOf(letter)}`} />
      <div className="grid gap-10">
        {used.map((letter) => (
          <section key={letter} aria-labelledby={anchorOf(letter)} className="max-w-measure border-t border-line pt-4">
            <h2 id={anchorOf(letter)} className="mb-3">
              {signOf(letter)}
            </h2>
            <dl className="grid gap-5">
              {terms
                .filter((term) => letterOf(term) === letter)
                .map((term) => (
                  <Term key={term.slug} locale={locale} term={term} />
                ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}

function Term({
  locale,
  term: { slug, term, otherNames, definition, translation },
}: {
  locale: PageLocale;
  term: TermView;
}) {
  const t = translator(locale);
  return (
    <div id={slug} className="rounded-sm target:bg-accent-wash target:outline-8 target:outline-accent-wash">
      <dt className="text-lg font-bold">{term}</dt>
      <dd>{definition}</dd>
      {otherNames.length > 0 && (
        <dd className="text-sm text-soft">{t("glossary.other", { names: otherNames.join(", ") })}</dd>
      )}
      {translation !== term && (
        <dd className="text-sm text-soft">
          {t.rich("glossary.translation", {
            term: () => (
              <span key="term" lang={otherLocale(locale)}>
                {translation}
              </span>
            ),
          })}
        </dd>
      )}
    </div>
  );
}
