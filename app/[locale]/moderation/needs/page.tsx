import type { Metadata } from "next";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { NeedsPage } from "#components/moderation/needs-page.tsx";
import { canSeeNeeds } from "#lib/search/policy.ts";
import { listNeeds } from "#lib/search/queries/list-needs.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({ title: translator(await localeOf(params))("needs.title"), indexed: false });
}

export default async function Needs({ params }: Props) {
  const locale = await localeOf(params);
  if (!canSeeNeeds(await currentActor())) return null;
  return <NeedsPage locale={locale} needs={await listNeeds(locale)} />;
}
