import { QueueTable } from "#components/moderation/queue-table.tsx";
import type { DraftsWaiting } from "#lib/editing/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import type { QueueItem } from "#lib/suggestions/views.ts";

type QueuePageProps = { locale: PageLocale; items: readonly QueueItem[]; drafts: DraftsWaiting };

/** What waits for a moderator, and what waits for a clinician. */
export function QueuePage({ locale, items, drafts }: QueuePageProps) {
  const t = translator(locale);
  return (
    <div className="grid gap-12">
      <header>
        <h1>{t("queue.title")}</h1>
        <p className="mt-3 text-lg text-soft">{t("queue.lead")}</p>
        <p className="mt-3 flex flex-wrap gap-x-6">
          <a href={href("reviews", locale)} className="inline-flex min-h-11 items-center">
            {t("reviews.link")}
          </a>
          <span className="inline-flex flex-wrap items-center gap-x-2">
            <a href={href("editing", locale)} className="inline-flex min-h-11 items-center">
              {t("editing.link")}
            </a>
            <span className="text-soft">({draftsText(locale, drafts)})</span>
          </span>
          <a href={href("links", locale)} className="inline-flex min-h-11 items-center">
            {t("links.navigation")}
          </a>
          <a href={href("needs", locale)} className="inline-flex min-h-11 items-center">
            {t("needs.link")}
          </a>
        </p>
      </header>
      <Waiting
        locale={locale}
        id="a-moderer"
        title={t("queue.toModerate")}
        empty={t("queue.emptyModerate")}
        items={items.filter(({ status }) => status === "submitted")}
      />
      <Waiting
        locale={locale}
        id="a-signer"
        title={t("queue.toSign")}
        empty={t("queue.emptySign")}
        items={items.filter(({ status }) => status === "awaiting_signature")}
      />
    </div>
  );
}

/** Articles written here wait on a page of their own: this one must not look as if nothing waited. */
function draftsText(locale: PageLocale, { submitted, unsigned }: DraftsWaiting): string {
  const t = translator(locale);
  const waiting = t("queue.draftsWaiting", { count: submitted });
  return unsigned > 0 ? t("queue.draftsUnsigned", { waiting, count: unsigned }) : waiting;
}

type WaitingProps = { locale: PageLocale; id: string; title: string; empty: string; items: readonly QueueItem[] };

function Waiting({ locale, id, title, empty, items }: WaitingProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4">
        {title}{" "}
        <span className="text-lg font-normal tracking-normal text-soft">
          ({translator(locale)("queue.count", { count: items.length })})
        </span>
      </h2>
      {items.length === 0 ? (
        <p className="rounded-lg bg-sunken p-5 text-soft">{empty}</p>
      ) : (
        <QueueTable locale={locale} items={items} labelledBy={id} />
      )}
    </section>
  );
}
