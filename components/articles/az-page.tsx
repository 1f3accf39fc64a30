import { LetterBar, letterAddress, signOf } from "#components/articles/letter-bar.tsx";
import { NameList } from "#components/articles/name-list.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import type { LetterGroup } from "#lib/articles/rules/letters.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type AzPageProps = { locale: PageLocale; groups: readonly LetterGroup[] };

/** Everything under its letter; of a letter that has many names, the first ones. */
export function AzPage({ locale, groups }: AzPageProps) {
  const t = translator(locale);
  const used = groups.filter(({ total }) => total > 0);
  return (
    <>
      <Breadcrumb
        locale={locale}
        items={[{ label: t("nav.home"), href: href("home", locale) }, { label: t("az.title") }]}
      />
      <h1>{t("az.title")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{t("az.lead")}</p>
      <LetterBar
        locale={locale}
        used={new Set(used.map(({ letter }) => letter))}
        hrefOf={(letter) => `#${anchorOf(letter)}`}
      />
      <div className="grid max-w-page gap-10">
        {used.map(({ letter, total, entries }) => (
          <section key={letter} aria-labelledby={anchorOf(letter)} className="border-t border-line pt-4">
            <h2 id={anchorOf(letter)} className="mb-2">
              {signOf(letter)}
            </h2>
            <NameList locale={locale} entries={entries} />
            {total > entries.length && (
              <p className="mt-2">
                <a href={letterAddress(locale)(letter)} className="inline-flex min-h-11 items-center font-bold">
                  {t("az.all", { letter: signOf(letter), count: total })}
                </a>
              </p>
            )}
          </section>
        ))}
      </div>
    </>
  );
}

const anchorOf = (letter: string) => `lettre-${letter}`;
