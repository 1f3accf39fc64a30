import type { NameEntry } from "#lib/articles/rules/letters.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type NameListProps = { locale: PageLocale; entries: readonly NameEntry[] };

/** Names, each leading to its article. */
export function NameList({ locale, entries }: NameListProps) {
  const t = translator(locale);
  return (
    <ul className="gap-x-12 sm:columns-2">
      {entries.map(({ name, slug, title, isDated }) => (
        <li key={`${name} ${slug}`} className="break-inside-avoid py-0.5 wrap-anywhere">
          <a href={href("article", locale, { slug })} className="inline-block min-w-11 py-2.5">
            {name}
          </a>
          {title !== null && <p className="-mt-2 pb-2 text-sm text-soft">{t("az.see", { title })}</p>}
          {isDated && <p className="-mt-2 pb-2 text-sm text-soft">{t("az.dated")}</p>}
        </li>
      ))}
    </ul>
  );
}
