import { Frame } from "#app/[locale]/frame.tsx";
import { NotFoundPage } from "#components/articles/not-found-page.tsx";
import { href, otherLocale, type PageLocale } from "#lib/shared/addresses.ts";

/** The words of an address, decoded where they can be. */
function wordsOf(slug: string): string {
  try {
    return decodeURIComponent(slug).replaceAll("-", " ").slice(0, 100);
  } catch {
    return "";
  }
}

/** For an address that names nothing: its words become the question. The page's metadata must say `status: 404`. */
export function NotFound({ locale, slug = "" }: { locale: PageLocale; slug?: string }) {
  return (
    <Frame locale={locale} other={href("home", otherLocale(locale))} current="notFound">
      <NotFoundPage locale={locale} query={wordsOf(slug)} />
    </Frame>
  );
}
