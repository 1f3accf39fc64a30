import type { Metadata } from "next";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { LinksPage } from "#components/links/links-page.tsx";
import { canSeeReviews } from "#lib/articles/policy.ts";
import { linkBoard } from "#lib/articles/queries/list-rechecks.ts";
import { getEnv } from "#lib/platform/env.ts";
import { translator } from "#lib/shared/messages.ts";
import { linkHealth } from "#lib/sources/queries/link-health.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({ title: translator(await localeOf(params))("links.title"), indexed: false });
}

export default async function Links({ params }: Props) {
  const locale = await localeOf(params);
  if (!canSeeReviews(await currentActor())) return null;
  const [board, health] = await Promise.all([linkBoard(), linkHealth()]);
  return <LinksPage locale={locale} board={board} health={health} checked={getEnv().linkChecks} />;
}
