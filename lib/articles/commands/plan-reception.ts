// Reads what is known of an article that arrives and decides what its arrival means. Writes nothing.
import { randomUUID } from "node:crypto";
import type { NewArticle } from "#lib/articles/commands/create-articles.ts";
import type { Follows } from "#lib/articles/commands/insert-revisions.ts";
import { type LockedArticle, lockArticle } from "#lib/articles/commands/publish-revision.ts";
import { readDocument } from "#lib/articles/queries/read-document.ts";
import { documentDigest } from "#lib/articles/rules/digest.ts";
import type { ArticleDocument, MadeWith } from "#lib/articles/rules/document.ts";
import { mergeDocuments } from "#lib/articles/rules/merge.ts";
import { type ReceivedArticle, type ReceiveRefusal, receivedDigest } from "#lib/articles/rules/received.ts";
import { dayOf } from "#lib/articles/rules/review-cycle.ts";
import type { Transaction } from "#lib/platform/db.ts";
import { otherLocale } from "#lib/shared/addresses.ts";

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
  /** A clinician has signed it here: when it is read again was said with the signature, and no file changes that. */
  signed: boolean;
  /** Its sender gives another day for the next review than last time. */
  newTerm: boolean;
  /** What its new revision follows: by its sender, or by people here where the sender says the same as last time. */
  follows: Follows;
  /** "confirmed": the text stays, but its sender now says otherwise how it was made or which original it follows. */
  revision: "changed" | "confirmed" | null;
};
export type CreationPlan = Refused | ({ kind: "create" } & NewArticle);
export type UpdatePlan = Refused | { kind: "unchanged" } | Update;

const refused = (reason: ReceiveRefusal): Refused => ({ kind: "refused", reason });

async function knownThemes(tx: Transaction, slugs: string[]): Promise<Set<string>> {
  const rows = await tx.theme.findMany({ where: { slug: { in: slugs } }, select: { slug: true } });
  return new Set(rows.map(({ slug }) => slug));
}

const addressOf = ({ locale, slug }: { locale: string; slug: string }) => `${locale} ${slug}`;

/** Also those that lead elsewhere: an address is for ever. */
async function takenAddresses(tx: Transaction, inputs: readonly ReceivedArticle[]): Promise<Set<string>> {
  const query = {
    where: { slug: { in: inputs.map(({ slug }) => slug) } },
    select: { locale: true, slug: true },
  } as const;
  const rows = [...(await tx.article.findMany(query)), ...(await tx.articleRedirect.findMany(query))];
  return new Set(rows.map(addressOf));
}

type Group = { id: string; locales: string[] };

/** The groups of translations of the originals that are named, by the original's identifier and language. */
async function originalGroups(tx: Transaction, inputs: readonly ReceivedArticle[]): Promise<Map<string, Group>> {
  const translations = inputs.filter(({ translationOf }) => translationOf !== null);
  if (translations.length === 0) return new Map();
  const originals = await tx.articleUpstream.findMany({
    where: {
      origin: { in: translations.map(({ origin }) => origin) },
      externalId: { in: translations.flatMap(({ translationOf }) => translationOf ?? []) },
    },
    select: { origin: true, externalId: true, locale: true, article: { select: { groupId: true } } },
  });
  const groupIds = originals.map(({ article }) => article.groupId);
  const members = await tx.article.findMany({
    where: { groupId: { in: groupIds } },
    select: { groupId: true, locale: true },
  });
  const group = (id: string) => ({
    id,
    locales: members.flatMap((member) => (member.groupId === id ? member.locale : [])),
  });
  return new Map(originals.map((one) => [`${one.origin} ${one.locale} ${one.externalId}`, group(one.article.groupId)]));
}

/** The group of translations that the article belongs to: its original's, else the one it is in, else a new one. */
function groupFor(input: ReceivedArticle, present: string | null, originals: Map<string, Group>): string | Refused {
  const { origin, translationOf, locale } = input;
  if (translationOf === null) return present ?? randomUUID();
  const original = originals.get(`${origin} ${otherLocale(locale)} ${translationOf}`);
  if (!original) return refused("unknown_original");
  if (original.id === present) return original.id;
  return original.locales.includes(locale) ? refused("translation_exists") : original.id;
}

/** What receiving articles that were never seen before would do, in the order given. */
export async function planCreations(tx: Transaction, inputs: readonly ReceivedArticle[]): Promise<CreationPlan[]> {
  const themes = await knownThemes(
    tx,
    inputs.map(({ theme }) => theme),
  );
  const taken = await takenAddresses(tx, inputs);
  const originals = await originalGroups(tx, inputs);
  return inputs.map((input) => {
    if (!themes.has(input.theme)) return refused("unknown_theme");
    if (taken.has(addressOf(input))) return refused("slug_taken");
    const groupId = groupFor(input, null, originals);
    return typeof groupId === "string" ? { kind: "create", input, groupId } : groupId;
  });
}

type Said = { madeWith: MadeWith; followsDigest: string | null };

/** What its sender said last time, and what stands. */
async function lastSaid(tx: Transaction, { origin }: ReceivedArticle, articleId: string): Promise<Said | null> {
  return tx.revision.findFirst({
    where: { articleId, origin },
    orderBy: { number: "desc" },
    select: { madeWith: true, followsDigest: true },
  });
}

function revisionFor(input: ReceivedArticle, last: Said | null, textChanges: boolean) {
  if (textChanges) return "changed";
  const same = last?.madeWith === input.madeWith && last.followsDigest === input.followsDigest;
  return same ? null : "confirmed";
}

/** Merged like a text: who says the same as last time takes nothing back of what people have said since. */
async function followedBy(
  tx: Transaction,
  { followsDigest }: ReceivedArticle,
  last: Said | null,
  liveRevisionId: string,
): Promise<Follows> {
  if (last?.followsDigest !== followsDigest) return { followsDigest };
  const select = { followsDigest: true, followsRevisionId: true } as const;
  return tx.revision.findUniqueOrThrow({ where: { id: liveRevisionId }, select });
}

/** What receiving an article that came before would do. It is locked until the transaction ends. */
export async function planUpdate(tx: Transaction, input: ReceivedArticle, articleId: string): Promise<UpdatePlan> {
  const article = await lockArticle(tx, articleId);
  const upstream = await tx.articleUpstream.findUniqueOrThrow({
    where: { articleId_origin: { articleId, origin: input.origin } },
    select: {
      digest: true,
      document: true,
      nextReviewAt: true,
      article: { select: { status: true, lastReviewedAt: true } },
    },
  });
  // Read again under the lock: another process may have received the same thing meanwhile.
  if (upstream.digest === receivedDigest(input)) return { kind: "unchanged" };
  if (!article?.currentRevisionId || upstream.article.status !== "published") return refused("not_published");
  if (!(await knownThemes(tx, [input.theme])).has(input.theme)) return refused("unknown_theme");
  const groupId = groupFor(input, article.groupId, await originalGroups(tx, [input]));
  if (typeof groupId !== "string") return groupId;

  const liveRevisionId = article.currentRevisionId;
  const live = await readDocument(tx, liveRevisionId);
  // Written from an ArticleDocument at the last reception, and by nothing else.
  const { document: merged, ...merge } = mergeDocuments(upstream.document as ArticleDocument, live, input.document);
  const last = await lastSaid(tx, input, articleId);
  const revision = revisionFor(input, last, documentDigest(merged) !== documentDigest(live));
  const follows = await followedBy(tx, input, last, liveRevisionId);
  const conflicts = merge.clean ? [] : merge.conflicts;
  const signed = upstream.article.lastReviewedAt !== null;
  const newTerm = (upstream.nextReviewAt && dayOf(upstream.nextReviewAt)) !== input.nextReviewAt;
  return {
    kind: "update",
    article,
    groupId,
    liveRevisionId,
    live,
    merged,
    conflicts,
    signed,
    newTerm,
    revision,
    follows,
  };
}
