import { LetterBar, letterAddress, signOf } from "#components/articles/letter-bar.tsx";
import { NameList } from "#components/articles/name-list.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { NameEntry } from "#lib/articles/rules/letters.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type LetterPageProps = {
  locale: PageLocale;
  letter: string;
  used: ReadonlySet<string>;
  entries: readonly NameEntry[];
  total: number;
  page: number;
  pages: number;
};

/** The names of one letter. */
export function LetterPage({ locale, letter, used, entries, total, page, pages }: LetterPageProps) {
  const t = translator(locale);
  const address = letterAddress(locale)(letter);
  return (
    <>
      <Breadcrumb
        locale={locale}
        items={[
          { label: t("nav.home"), href: href("home", locale) },
          { label: t("az.title"), href: href("az", locale) },
          { label: signOf(letter) },
        ]}
      />
      <h1>{t("az.letterTitle", { letter: signOf(letter) })}</h1>
      <LetterBar locale={locale} used={used} current={letter} hrefOf={letterAddress(locale)} />
      <p className="mb-4 text-soft">{t("az.count", { count: total, letter: signOf(letter) })}</p>
      <NameList locale={locale} entries={entries} />
      <Pagination
        locale={locale}
        page={page}
        pages={pages}
        hrefOf={(n) => (n === 1 ? address : `${address}?page=${n}`)}
      />
    </>
  );
}
