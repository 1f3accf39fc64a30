// New articles, many at once: each step is one statement for all of them.
import { randomUUIDv7 } from "node:crypto";
import { sqltag as sql } from "@prisma/client/runtime/client";
import {
  type Follows,
  insertRevisions,
  type NumberedRevision,
  type RevisionInput,
} from "#lib/articles/commands/insert-revisions.ts";
import { noteFor, type RevisionReason } from "#lib/articles/rules/change-notes.ts";
import { datedFrom } from "#lib/articles/rules/dated.ts";
import { documentDigest } from "#lib/articles/rules/digest.ts";
import { type ArticleDocument, easyToReadText } from "#lib/articles/rules/document.ts";
import { frenchLine } from "#lib/articles/rules/french-lines.ts";
import { type ReceivedArticle, receivedDigest } from "#lib/articles/rules/received.ts";
import { columnOf } from "#lib/articles/rules/review-cycle.ts";
import { articlesTag, articleTags } from "#lib/articles/rules/tags.ts";
import { searchText } from "#lib/articles/views/search-text.ts";
import { type NewEntry, record } from "#lib/journal/commands.ts";
import type { Transaction } from "#lib/platform/db.ts";
import { insertRows } from "#lib/platform/insert-rows.ts";
import { notify } from "#lib/platform/notify.ts";

export type NewArticle = { input: ReceivedArticle; groupId: string };

/** What a revision says of a text that was received. */
export function revisionOf(
  input: ReceivedArticle,
  { document, follows = input }: { document: ArticleDocument; follows?: Follows },
  reason: RevisionReason,
): RevisionInput {
  return {
    document,
    material: reason !== "confirmed",
    origin: input.origin,
    changeNote: frenchLine(input.locale, noteFor(input, reason)),
    madeWith: input.madeWith,
    // What was validated is the text that came, not one that people have changed here since.
    easyToReadBy:
      easyToReadText(document.sections) === easyToReadText(input.document.sections) ? input.easyToReadBy : null,
    upstreamDigest: documentDigest(input.document),
    followsDigest: follows.followsDigest,
    followsRevisionId: follows.followsRevisionId,
  };
}

/** A text from elsewhere grows old by its own date, or, where it bears none, from the day on which it came. Our own are
 * reviewed instead. */
function ageOf({ origin, provenance }: ReceivedArticle): { datedFrom: Date | null; isDated: boolean } {
  const now = new Date();
  const from = origin === "files" ? null : datedFrom(provenance.documentDate ?? now.toISOString().slice(0, 10));
  return { datedFrom: from, isDated: from !== null && from <= now };
}

const termOf = ({ nextReviewAt }: ReceivedArticle) => (nextReviewAt === null ? null : columnOf(nextReviewAt));

/** `signed`: its dates are those that a clinician gave. `newTerm`: the day of the next review is not the one that was received
 * before; where it is, people may have set another one here since. */
export const aboutArticle = (input: ReceivedArticle, { signed, newTerm }: { signed: boolean; newTerm: boolean }) => ({
  themeSlug: input.theme,
  audience: input.audience,
  relatedSlugs: input.related,
  ...(!signed && ageOf(input)),
  ...(!signed && newTerm && { nextReviewAt: termOf(input) }),
  status: input.withdrawn ? ("withdrawn" as const) : ("published" as const),
  withdrawnAt: input.withdrawn ? new Date(input.withdrawn.on) : null,
  withdrawnReason: input.withdrawn?.reason ?? null,
});

export const upstreamOf = (input: ReceivedArticle) => ({
  ...input.provenance,
  digest: receivedDigest(input),
  document: input.document,
  versionDate: input.versionDate === null ? null : new Date(input.versionDate),
  nextReviewAt: termOf(input),
  receivedAt: new Date(),
});

/** All that was received of an article, from its oldest version to the live one. */
function revisionsOf(articleId: string, input: ReceivedArticle): NumberedRevision[] {
  // The oldest version is introduced by what is said of it, not by how it came here.
  const past = input.history.map((version) => ({ ...input, ...version, firstNote: version.changeNote }));
  const versions = [...past, input];
  const digests = versions.map(({ document }) => documentDigest(document));
  return versions.map((version, i) => ({
    ...revisionOf(version, version, i === 0 ? "first" : "changed"),
    material: digests[i] !== digests[i - 1],
    articleId,
    number: i + 1,
    ...(version.versionDate && { createdAt: new Date(version.versionDate) }),
  }));
}

type Created = NewArticle & { id: string };

const articleRow = ({ id, groupId, input }: Created) => ({
  id,
  group_id: groupId,
  locale: input.locale,
  slug: input.slug,
  theme_slug: input.theme,
  status: "draft",
  audience: input.audience,
  related_slugs: input.related,
  next_review_at: input.nextReviewAt,
  dated_from: ageOf(input).datedFrom,
  is_dated: ageOf(input).isDated,
  created_at: new Date(),
});

/** Inserts the rows of the articles themselves, as drafts. An address that somebody else took meanwhile gives none. */
async function insertArticles(tx: Transaction, articles: readonly NewArticle[]): Promise<Created[]> {
  const wanted = articles.map((article) => ({ ...article, id: randomUUIDv7() }));
  const written = await insertRows(tx, "article", wanted.map(articleRow), { skipTaken: true });
  if (written === wanted.length) return wanted;
  const rows = await tx.article.findMany({ where: { id: { in: wanted.map(({ id }) => id) } }, select: { id: true } });
  const there = new Set(rows.map(({ id }) => id));
  return wanted.filter(({ id }) => there.has(id));
}

/** Writes all revisions. @returns the live one of each article. */
async function insertHistories(tx: Transaction, created: readonly Created[]): Promise<string[]> {
  const histories = created.map(({ id, input }) => revisionsOf(id, input));
  const ids = await insertRevisions(tx, histories.flat());
  let end = 0;
  return histories.map((history) => {
    end += history.length;
    return ids[end - 1] ?? "";
  });
}

async function makeLive(tx: Transaction, created: readonly Created[], revisionIds: readonly string[]): Promise<void> {
  const withdrawn = created.map(({ input }) => input.withdrawn);
  await tx.$executeRaw(sql`
    UPDATE article SET current_revision_id = live.revision_id, published_at = now(),
                       status = CASE WHEN live.reason IS NULL THEN 'published' ELSE 'withdrawn' END::"ArticleStatus",
                       withdrawn_at = live.withdrawn_at, withdrawn_reason = live.reason
    FROM unnest(${created.map(({ id }) => id)}::uuid[], ${[...revisionIds]}::uuid[],
                ${withdrawn.map((one) => one?.on ?? null)}::timestamptz[], ${withdrawn.map((one) => one?.reason ?? null)}::text[])
           AS live (id, revision_id, withdrawn_at, reason)
    WHERE article.id = live.id`);
}

function upstreamRow({ id, input }: Created) {
  const { origin, externalId, locale, provenance } = input;
  const { documentDate, ...published } = provenance;
  const { digest, document, versionDate, nextReviewAt, receivedAt } = upstreamOf(input);
  return {
    ...published,
    article_id: id,
    origin,
    external_id: externalId,
    locale,
    document_date: documentDate,
    digest,
    document,
    version_date: versionDate,
    next_review_at: nextReviewAt,
    received_at: receivedAt,
  };
}

function journalEntry({ id, input }: Created, revisionId: string | undefined): NewEntry {
  const about = { articleId: id, revisionId };
  if (input.withdrawn) return { ...about, kind: "article_withdrawn", reason: input.withdrawn.reason };
  return { ...about, kind: "article_published", reason: noteFor(input, "first") };
}

/** Publishes new articles, with what came before their live text as their history.
 * @returns those whose address was free, in their order. */
export async function createArticles(tx: Transaction, articles: readonly NewArticle[]): Promise<ReceivedArticle[]> {
  const created = await insertArticles(tx, articles);
  if (created.length === 0) return [];
  const revisionIds = await insertHistories(tx, created);
  await makeLive(tx, created, revisionIds);
  await insertRows(tx, "article_upstream", created.map(upstreamRow));
  const texts = created.map(({ id, input }, i) => ({
    article_id: id,
    locale: input.locale,
    revision_id: revisionIds[i],
    ...searchText(input.document),
  }));
  await insertRows(tx, "article_text", texts);
  await record(tx, ...created.map((article, i) => journalEntry(article, revisionIds[i])));
  await notify(tx, [...created.flatMap(articleTags), articlesTag]);
  return created.map(({ input }) => input);
}
