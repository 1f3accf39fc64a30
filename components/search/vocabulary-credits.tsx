import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type Credit = { origin: string; title: string; publisher: string; licence: string; attribution: string };

/** Thanks, as their licences ask, those whose vocabularies were loaded beside ours. */
export function VocabularyCredits({ locale, vocabularies }: { locale: PageLocale; vocabularies: readonly Credit[] }) {
  if (vocabularies.length === 0) return null;
  return (
    <section aria-labelledby="vocabulaires" className="mt-8 max-w-measure">
      <h2 id="vocabulaires" className="mb-2">
        {translator(locale)("search.credits")}
      </h2>
      <ul className="list-disc ps-6">
        {vocabularies.map(({ origin, title, publisher, licence, attribution }) => (
          <li key={origin} className="py-1">
            <b>{title}</b> – {publisher}, {licence}. {attribution}
          </li>
        ))}
      </ul>
    </section>
  );
}
