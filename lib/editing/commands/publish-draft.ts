import { getPerson } from "#lib/accounts/queries.ts";
import type { Person } from "#lib/accounts/rules.ts";
import { type LockedArticle, publishRevision } from "#lib/articles/commands/publish-revision.ts";
import { signArticle } from "#lib/articles/commands/sign-article.ts";
import { frenchLine, withFrenchLines } from "#lib/articles/rules/french-lines.ts";
import { hasLeft } from "#lib/articles/rules/redirects.ts";
import { columnOf, dayOf, refusalOfNextReview } from "#lib/articles/rules/review-cycle.ts";
import {
  changeDraft,
  type DraftWork,
  type LockedDraft,
  Refused,
  type StepOutcome,
} from "#lib/editing/commands/change-draft.ts";
import { checkDraft, isSlugTaken } from "#lib/editing/commands/check-draft.ts";
import { mergeWithLive } from "#lib/editing/commands/rebase-draft.ts";
import { tellEditors } from "#lib/editing/commands/tell-editors.ts";
import { getFollowed } from "#lib/editing/queries/get-followed.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { reviewPlanned } from "#lib/editing/rules/readiness.ts";
import { record } from "#lib/journal/commands.ts";
import type { Transaction } from "#lib/platform/db.ts";

/** Makes a submitted text the live one. */
export const publishDraft = (actor: Person, seen: { articleId: string; lockVersion: number }): Promise<StepOutcome> =>
  changeDraft(actor, { ...seen, step: "publish" }, (locked) => publishLocked(locked, actor.personId));

/** Publishes the locked draft, all of it or nothing.
 * @throws Refused when it cannot be published as it stands. */
export async function publishLocked(locked: DraftWork, decidedById: string): Promise<void> {
  const { tx, article, draft } = locked;
  if (hasLeft(article.status)) throw new Refused("article_gone");
  const content = await publishable(locked);
  const { slug, theme, audience, related } = content;
  const nextReview = reviewPlanned(content, article);
  await tx.article
    .update({
      where: { id: article.id },
      data: {
        themeSlug: theme,
        audience,
        relatedSlugs: related,
        ...(nextReview !== null && { nextReviewAt: columnOf(nextReview) }),
        ...(article.currentRevisionId === null && { slug }),
      },
      select: { id: true },
    })
    .catch((error) => {
      // Another article took the address since it was looked for.
      throw error.code === "P2002" ? new Refused("slug_taken") : error;
    });
  const { revisionId } = await publishRevision(tx, article, await revisionOf(locked, content));
  if (draft.signature) await sign(locked, revisionId, draft.signature);
  const about = { articleId: article.id, revisionId, actorId: decidedById };
  await record(tx, { ...about, kind: "publication_decided", reason: content.changeNote });
  await tellEditors(locked, "draftPublished", { reason: content.changeNote, by: decidedById });
  await tx.articleDraft.delete({ where: { articleId: article.id } });
}

/** The text as it would go live: with what others published meanwhile, and with nothing missing. */
async function publishable({ tx, article, draft }: DraftWork): Promise<DraftContent> {
  const merge = await mergeWithLive(tx, draft, article.currentRevisionId);
  if (!merge.clean) throw new Refused("conflict");
  // The signature was given to the text without these changes.
  if (draft.signature && article.currentRevisionId !== draft.baseRevisionId) throw new Refused("signed_other_text");
  const content = { ...draft.content, document: merge.document };
  if (article.currentRevisionId === null && (await isSlugTaken(tx, article, content.slug)))
    throw new Refused("slug_taken");
  const problems = await checkDraft(tx, { ...draft, article, content, baseRevisionId: article.currentRevisionId });
  if (Object.keys(problems).length > 0) throw new Refused("not_ready");
  return content;
}

/** Who the history names: who began it and wrote in it, else who handed it in, else any who wrote. */
const authorOf = ({ createdById, submittedById, authors }: LockedDraft): string | null =>
  [createdById, submittedById, ...authors].find((id) => id !== null && authors.includes(id)) ?? null;

async function revisionOf({ tx, article, draft }: DraftWork, content: DraftContent) {
  const live = article.currentRevisionId
    ? await tx.revision.findUniqueOrThrow({
        where: { id: article.currentRevisionId },
        select: { upstreamDigest: true, followsDigest: true, followsRevisionId: true },
      })
    : null;
  return {
    document: withFrenchLines(content.document, article.locale),
    material: !content.minor,
    origin: "editor",
    changeNote: frenchLine(article.locale, content.changeNote.trim()),
    madeWith: content.madeWith,
    authorId: authorOf(draft),
    writerIds: draft.authors,
    interests: content.interests.trim(),
    easyToReadBy: content.easyToReadBy.trim() || null,
    // It still carries what a file or an import last brought, and follows the same original unless its editors said more.
    ...live,
    ...((await saysMore(tx, article, draft)) && { followsDigest: null, followsRevisionId: draft.followsRevisionId }),
  };
}

/** Does the draft name what it follows, and has what is live not come further since? */
async function saysMore(tx: Transaction, article: LockedArticle, { followsRevisionId }: LockedDraft): Promise<boolean> {
  if (followsRevisionId === null) return false;
  const followed = await getFollowed(tx, article, followsRevisionId);
  return followed?.revision?.id === followsRevisionId;
}

async function sign(
  { tx, article }: DraftWork,
  revisionId: string,
  { personId, note, interests, nextReview }: NonNullable<LockedDraft["signature"]>,
): Promise<void> {
  const term = dayOf(nextReview);
  const refusal = refusalOfNextReview(term);
  if (refusal) throw new Refused(refusal);
  const about = { articleId: article.id, revisionId, kind: "publication" as const };
  const signed = await signArticle(tx, await getPerson(tx, personId), { ...about, note, interests, nextReview: term });
  if (!signed.ok) throw new Refused("signature_refused");
}
