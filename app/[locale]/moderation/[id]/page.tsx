import type { Metadata } from "next";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { NotFoundPage } from "#components/articles/not-found-page.tsx";
import { ReviewPage } from "#components/moderation/review-page.tsx";
import { personIdOf } from "#lib/accounts/rules.ts";
import { getSectionText } from "#lib/articles/queries/get-article.ts";
import { mergeText } from "#lib/articles/rules/merge.ts";
import { readDraft } from "#lib/drafts/queries.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { newToken } from "#lib/shared/tokens.ts";
import { canSeeQueue, refusalToAct } from "#lib/suggestions/policy.ts";
import { getReview } from "#lib/suggestions/queries.ts";
import { parameter, type SearchParams } from "#lib/web/search-params.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: Promise<{ locale: PageLocale; id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const review = canSeeQueue(await currentActor()) ? await getReview(id) : null;
  const t = translator(locale);
  if (!review) return pageMetadata({ title: t("notFound.title"), status: 404, indexed: false });
  return pageMetadata({ title: t("review.of", { title: review.article.title }), indexed: false });
}

/** What a moderator typed, when the article has moved since: their text meets the new one, and a conflict shows both. */
async function rebased(fields: Record<string, string>, headRevision: string): Promise<Record<string, string>> {
  const typedOn = fields.headRevision ?? headRevision;
  if (typedOn === headRevision) return fields;
  const texts = Object.entries(fields).filter(([name]) => name.startsWith("text:"));
  const merged = await Promise.all(
    texts.map(async ([name, typed]) => {
      const key = name.slice("text:".length);
      const [before, now] = await Promise.all([getSectionText(typedOn, key), getSectionText(headRevision, key)]);
      return [name, mergeText(before ?? "", now ?? "", typed.trim()).text];
    }),
  );
  return { ...fields, ...Object.fromEntries(merged) };
}

export default async function Review({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await currentActor();
  if (!canSeeQueue(actor)) return null;
  const review = await getReview(id);
  if (!review) return <NotFoundPage locale={locale} />;
  const draft = await readDraft(parameter(await searchParams, "draft"), `decide:${id}`);
  return (
    <ReviewPage
      locale={locale}
      review={review}
      refusal={refusalToAct(actor, review)}
      hidden={{ draft: draft?.id ?? newToken(), headRevision: review.headRevision, signedInAs: personIdOf(actor) }}
      values={draft ? await rebased(draft.fields, review.headRevision) : {}}
      errors={draft?.errors ?? {}}
    />
  );
}
