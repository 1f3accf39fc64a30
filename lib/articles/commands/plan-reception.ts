// Reads what is known of an article that arrives and decides what its arrival means. Writes nothing.
import { randomUUID } from "node:crypto";
import { type LockedArticle, lockArticle } from "#lib/articles/commands/publish-revision.ts";
import { readDocument } from "#lib/articles/queries/read-document.ts";
import { documentDigest } from "#lib/articles/rules/digest.ts";
import type { ArticleDocument } from "#lib/articles/rules/document.ts";
import { mergeDocuments } from "#lib/articles/rules/merge.ts";
import { type ReceivedArticle, type ReceiveRefusal, receivedDigest } from "#lib/articles/rules/received.ts";
import type { Transaction } from "#lib/platform/db.ts";

type Refused = { kind: "refused"; reason: ReceiveRefusal };
export type Update = {
  kind: "update";
  article: LockedArticle;
  groupId: string;
  liveRevisionId: string;
  live: ArticleDocument;
  /** The live text with what was received merged in; where both changed, the live text. */
  merged: ArticleDocument;
  conflicts: string[];
  /** "confirmed": the text stays, but its sender now says otherwise how it was made or which original it follows. */
  revision: "changed" | "confirmed" | null;
};
export type Plan = Refused | { kind: "unchanged" } | { kind: "create"; groupId: string } | Update;

const refused = (reason: ReceiveRefusal): Refused => ({ kind: "refused", reason });

async function namesOf(tx: Transaction, { theme, locale, slug }: ReceivedArticle) {
  const [names] = await tx.$queryRaw<{ themeKnown: boolean; slugTaken: boolean }[]>`
    SELECT EXISTS (SELECT FROM theme WHERE slug = ${theme}) AS "themeKnown",
           EXISTS (SELECT FROM article WHERE locale = ${locale}::"Locale" AND slug = ${slug}) AS "slugTaken"`;
  return names ?? { themeKnown: false, slugTaken: false };
}

/** The group of translations that the article belongs to: its original's, else the one it is in, else a new one. */
async function groupFor(tx: Transaction, input: ReceivedArticle, present: string | null): Promise<string | Refused> {
  const { origin, translationOf, locale } = input;
  if (translationOf === null) return present ?? randomUUID();
  const original = await tx.articleUpstream.findFirst({
    where: { origin, externalId: translationOf, locale: { not: locale } },
    select: { article: { select: { groupId: true } } },
  });
  if (!original) return refused("unknown_original");
  const { groupId } = original.article;
  if (groupId === present) return groupId;
  return (await tx.article.count({ where: { groupId, locale } })) > 0 ? refused("translation_exists") : groupId;
}

async function planCreation(tx: Transaction, input: ReceivedArticle): Promise<Plan> {
  const { themeKnown, slugTaken } = await namesOf(tx, input);
  if (!themeKnown) return refused("unknown_theme");
  if (slugTaken) return refused("slug_taken");
  const groupId = await groupFor(tx, input, null);
  return typeof groupId === "string" ? { kind: "create", groupId } : groupId;
}

async function revisionFor(tx: Transaction, input: ReceivedArticle, articleId: string, textChanges: boolean) {
  if (textChanges) return "changed";
  const last = await tx.revision.findFirst({
    where: { articleId, origin: input.origin },
    orderBy: { number: "desc" },
    select: { madeWith: true, followsDigest: true },
  });
  const same = last?.madeWith === input.madeWith && last.followsDigest === input.followsDigest;
  return same ? null : "confirmed";
}

async function planUpdate(tx: Transaction, input: ReceivedArticle, articleId: string): Promise<Plan> {
  const article = await lockArticle(tx, articleId);
  const upstream = await tx.articleUpstream.findUniqueOrThrow({
    where: { articleId_origin: { articleId, origin: input.origin } },
    select: { digest: true, document: true, article: { select: { status: true } } },
  });
  // Read again under the lock: another process may have received the same thing meanwhile.
  if (upstream.digest === receivedDigest(input)) return { kind: "unchanged" };
  if (!article?.currentRevisionId || upstream.article.status !== "published") return refused("not_published");
  if (!(await namesOf(tx, input)).themeKnown) return refused("unknown_theme");
  const groupId = await groupFor(tx, input, article.groupId);
  if (typeof groupId !== "string") return groupId;

  const liveRevisionId = article.currentRevisionId;
  const live = await readDocument(tx, liveRevisionId);
  // Written by receiveDocument from an ArticleDocument, and by nothing else.
  const { document: merged, ...merge } = mergeDocuments(upstream.document as ArticleDocument, live, input.document);
  const revision = await revisionFor(tx, input, articleId, documentDigest(merged) !== documentDigest(live));
  const conflicts = merge.clean ? [] : merge.conflicts;
  return { kind: "update", article, groupId, liveRevisionId, live, merged, conflicts, revision };
}

/** What receiving this article would do. An existing one is locked until the transaction ends. */
export async function planReception(tx: Transaction, input: ReceivedArticle): Promise<Plan> {
  const { origin, externalId, locale } = input;
  const known = await tx.articleUpstream.findUnique({
    where: { origin_externalId_locale: { origin, externalId, locale } },
    select: { articleId: true, digest: true },
  });
  if (!known) return planCreation(tx, input);
  if (known.digest === receivedDigest(input)) return { kind: "unchanged" };
  return planUpdate(tx, input, known.articleId);
}
