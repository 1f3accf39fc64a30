import { Callout } from "#components/ui/callout.tsx";
import { otherLocale, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** What an address of the other language leads to: see app/[locale]/elsewhere.tsx. */
export const noteId = "non-traduit";

/** Says, in the other language, that there is no translation. Seen only by those whom an address of that language sent here:
 * the page is the same for everyone, the end of its address is not. */
export function NotTranslated({ locale }: { locale: PageLocale }) {
  const asked = otherLocale(locale);
  return (
    <div id={noteId} lang={asked} className="mb-6 hidden scroll-mt-4 target:block">
      <Callout locale={asked} tone="info">
        <p>{translator(asked)("article.notTranslated")}</p>
      </Callout>
    </div>
  );
}
