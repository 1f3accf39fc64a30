import type { Metadata } from "next";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { NotFoundPage } from "#components/articles/not-found-page.tsx";
import { RecheckPage } from "#components/links/recheck-page.tsx";
import { personIdOf } from "#lib/accounts/rules.ts";
import { canCloseRecheck, canSeeReviews } from "#lib/articles/policy.ts";
import { getRecheck } from "#lib/articles/queries/list-rechecks.ts";
import { readDraft } from "#lib/drafts/queries.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { newToken } from "#lib/shared/tokens.ts";
import { parameter, type SearchParams } from "#lib/web/search-params.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: Promise<{ locale: PageLocale; id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const recheck = canSeeReviews(await currentActor()) ? await getRecheck(id) : null;
  const t = translator(locale);
  if (!recheck) return pageMetadata({ title: t("notFound.title"), status: 404, indexed: false });
  return pageMetadata({ title: t("links.of", { title: recheck.article.title }), indexed: false });
}

export default async function Recheck({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await currentActor();
  if (!canSeeReviews(actor)) return null;
  const recheck = await getRecheck(id);
  if (!recheck) return <NotFoundPage locale={locale} />;
  const draft = await readDraft(parameter(await searchParams, "draft"), `recheck:${id}`);
  return (
    <RecheckPage
      locale={locale}
      recheck={recheck}
      mayClose={canCloseRecheck(actor)}
      hidden={{ draft: draft?.id ?? newToken(), signedInAs: personIdOf(actor) }}
      values={draft?.fields ?? {}}
      errors={draft?.errors ?? {}}
    />
  );
}
