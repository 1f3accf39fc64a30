import type { Metadata } from "next";
import { cache } from "react";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { NotFoundPage } from "#components/articles/not-found-page.tsx";
import { ArticleReviewPage } from "#components/reviews/article-review-page.tsx";
import type { Intended } from "#components/reviews/unpublish-confirm.tsx";
import { type Actor, personIdOf } from "#lib/accounts/rules.ts";
import { canSeeReviews, refusalToSignArticle, refusalToUnpublish } from "#lib/articles/policy.ts";
import { getReviewSheet } from "#lib/articles/queries/get-review-sheet.ts";
import { titlesBySlug } from "#lib/articles/queries/list-articles.ts";
import { slugMeant } from "#lib/articles/rules/redirects.ts";
import { unpublishSchema } from "#lib/articles/schema.ts";
import type { ReviewSheet } from "#lib/articles/views/reviews.ts";
import { readDraft } from "#lib/drafts/queries.ts";
import type { Draft } from "#lib/drafts/rules.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { newToken } from "#lib/shared/tokens.ts";
import { parameter, type SearchParams } from "#lib/web/search-params.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: Promise<{ locale: PageLocale; id: string }>; searchParams: SearchParams };

const load = cache(getReviewSheet);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const found = canSeeReviews(await currentActor()) ? await load(locale, id) : null;
  const t = translator(locale);
  if (!found) return pageMetadata({ title: t("notFound.title"), status: 404, indexed: false });
  return pageMetadata({ title: `${found.sheet.title} – ${t("reviews.title")}`, indexed: false });
}

/** What was typed into a form, and what it needs unseen. */
const formState = (actor: Actor, { revisionId }: ReviewSheet, draft: Draft | null) => ({
  hidden: {
    draft: draft?.id ?? newToken(),
    // A text that changed meanwhile is before their eyes now.
    headRevision: revisionId,
    signedInAs: personIdOf(actor),
  },
  values: draft?.fields ?? {},
  errors: draft?.errors ?? {},
});

/** What the first step asked for, once it was found possible, until it is confirmed or given up. */
async function intendedBy(locale: PageLocale, sheet: ReviewSheet, draft: Draft | null): Promise<Intended | null> {
  const form = unpublishSchema.safeParse(draft?.fields);
  if (!draft || !form.success || Object.keys(draft.errors).length > 0) return null;
  const { reason, explanation, target } = form.data;
  const slug = slugMeant(target);
  const title = target === "" ? null : ((await titlesBySlug(sheet.locale, [slug])).get(slug) ?? slug);
  const back = `${href("articleReview", locale, { id: sheet.id })}?${new URLSearchParams({ draft: draft.id })}#retirer`;
  return { reason, explanation, target: title, fields: draft.fields, back };
}

export default async function ArticleReview({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await currentActor();
  if (!canSeeReviews(actor)) return null;
  const found = await load(locale, id);
  if (!found) return <NotFoundPage locale={locale} />;
  const { sheet, writers } = found;
  const query = await searchParams;
  const draftId = parameter(query, "draft");
  const [signing, leaving] = await Promise.all([
    readDraft(draftId, `sign-article:${id}`),
    readDraft(draftId, `unpublish:${id}`),
  ]);
  const done = parameter(query, "done");
  return (
    <ArticleReviewPage
      locale={locale}
      sheet={sheet}
      refusals={{
        sign: refusalToSignArticle(actor, { status: sheet.status, writers }),
        unpublish: refusalToUnpublish(actor, sheet),
      }}
      reverify={formState(actor, sheet, signing)}
      unpublish={formState(actor, sheet, leaving)}
      intended={parameter(query, "confirm") ? await intendedBy(locale, sheet, leaving) : null}
      done={done === "signed" || done === "unpublished" ? done : null}
    />
  );
}
