import { Callout } from "#components/ui/callout.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** What the desk says to people who have no part in it: whom it is for, and where their own pages are. */
export function ClosedDesk({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  return (
    <>
      <h1 className="mb-6">{t("queue.title")}</h1>
      <Callout locale={locale} tone="warning">
        <p>{t("queue.closed")}</p>
        <p>
          <a href={href("mySpace", locale)} className="inline-flex min-h-11 items-center">
            {t("queue.closedLink")}
          </a>
        </p>
      </Callout>
    </>
  );
}
