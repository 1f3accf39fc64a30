import type { Person } from "#lib/accounts/rules.ts";
import { type LockedDraft, lockBoth, unsigned } from "#lib/editing/commands/change-draft.ts";
import { type EditingRefusal, refusalToStep } from "#lib/editing/policy.ts";
import { saversSince } from "#lib/editing/queries/savers-since.ts";
import { type DraftContent, mergeContents, sameContent } from "#lib/editing/rules/content.ts";
import { db, type Transaction } from "#lib/platform/db.ts";

export type DraftInput = {
  content: DraftContent;
  /** The version on which it was written. */
  lockVersion: number;
  /** The live revision whose changes it takes in; null: the same base as before. */
  rebaseTo: string | null;
};

export type Saved = {
  lockVersion: number;
  savedAt: Date;
  content: DraftContent;
  /** Who had saved meanwhile: what they wrote is in it too. */
  mergedWith: string[];
};
export type SaveRefusal = EditingRefusal | "conflict" | "gone";
export type SaveOutcome = ({ ok: true } & Saved) | { ok: false; reason: SaveRefusal };

// A page that was left open over more savings than this meets its conflicts part by part instead of being merged.
const keptVersions = 200;

/** Keeps what was typed. When somebody else saved in between, both are merged; where both changed the same part nothing is
 * written, and the caller shows the two. */
export async function saveDraft(actor: Person, articleId: string, input: DraftInput): Promise<SaveOutcome> {
  return db.$transaction(async (tx) => {
    const draft = (await lockBoth(tx, articleId))?.draft;
    if (!draft) return { ok: false, reason: "gone" };
    const refusal = refusalToStep(actor, "save", { ...draft, signed: draft.signature !== null });
    if (refusal) return { ok: false, reason: refusal };
    const content = await reconcile(tx, draft, input);
    if (!content) return { ok: false, reason: "conflict" };
    const mergedWith = await saversSince(tx, articleId, input.lockVersion, actor.personId);
    return { ok: true, mergedWith, ...(await write(tx, actor, draft, { ...input, content })) };
  });
}

/** What was typed, with what was saved since it was begun; null where they cannot both stand. */
async function reconcile(tx: Transaction, draft: LockedDraft, input: DraftInput): Promise<DraftContent | null> {
  if (draft.lockVersion === input.lockVersion) return input.content;
  const base = await readVersion(tx, draft.articleId, input.lockVersion);
  if (!base) return sameContent(input.content, draft.content) ? draft.content : null;
  const { content, conflicts } = mergeContents(base, input.content, draft.content);
  return conflicts.length === 0 ? content : null;
}

/** What the draft held at one version; null when it is too long ago. */
export async function readVersion(
  tx: Transaction,
  articleId: string,
  lockVersion: number,
): Promise<DraftContent | null> {
  const row = await tx.articleDraftVersion.findUnique({
    where: { articleId_lockVersion: { articleId, lockVersion } },
    select: { content: true },
  });
  return (row?.content ?? null) as DraftContent | null;
}

async function write(
  tx: Transaction,
  actor: Person,
  draft: LockedDraft,
  input: DraftInput,
): Promise<Omit<Saved, "mergedWith">> {
  const { articleId } = draft;
  const { content } = input;
  const rebased = input.rebaseTo !== null && input.rebaseTo !== draft.baseRevisionId;
  if (!rebased && sameContent(content, draft.content))
    return { lockVersion: draft.lockVersion, savedAt: new Date(), content: draft.content };
  const lockVersion = draft.lockVersion + 1;
  const savedAt = new Date();
  const personId = actor.personId;
  await tx.articleDraft.update({
    where: { articleId },
    data: {
      content,
      lockVersion,
      savedAt,
      savedById: personId,
      ...unsigned,
      ...(rebased && { baseRevisionId: input.rebaseTo }),
    },
  });
  await tx.articleDraftVersion.create({ data: { articleId, lockVersion, content, savedById: personId } });
  await tx.articleDraftVersion.deleteMany({ where: { articleId, lockVersion: { lt: lockVersion - keptVersions } } });
  await tx.articleDraftAuthor.createMany({ data: [{ articleId, personId }], skipDuplicates: true });
  return { lockVersion, savedAt, content };
}
