import type { Metadata } from "next";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { QueuePage } from "#components/moderation/queue-page.tsx";
import { countWaiting } from "#lib/editing/queries/count-waiting.ts";
import { translator } from "#lib/shared/messages.ts";
import { canSeeQueue } from "#lib/suggestions/policy.ts";
import { listQueue } from "#lib/suggestions/queries.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({ title: translator(await localeOf(params))("queue.title"), indexed: false });
}

export default async function Moderation({ params }: Props) {
  const actor = await currentActor();
  if (!canSeeQueue(actor)) return null;
  const [locale, items, drafts] = await Promise.all([localeOf(params), listQueue(actor), countWaiting()]);
  return <QueuePage locale={locale} items={items} drafts={drafts} />;
}
