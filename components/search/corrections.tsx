import { type SearchState, searchAddress } from "#components/search/search-address.ts";
import type { SearchAnswer } from "#lib/search/views.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type CorrectionsProps = { locale: PageLocale; state: SearchState; corrections: SearchAnswer["corrections"] };

/** Says which words were read as others, and lets the reader have them as typed. */
export function Corrections({ locale, state, corrections }: CorrectionsProps) {
  if (corrections.length === 0) return null;
  const t = translator(locale);
  const list = (words: string[]) => words.map((word) => t("search.quoted", { word })).join(", ");
  return (
    <p className="max-w-form">
      {t("search.corrected", { words: list(corrections.map(({ read }) => read)) })}{" "}
      <a href={searchAddress(locale, { ...state, page: 1, exact: true })} rel="nofollow">
        {t("search.asTyped", { words: list(corrections.map(({ typed }) => typed)) })}
      </a>
    </p>
  );
}
