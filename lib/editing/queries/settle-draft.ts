// Two versions of a draft that have grown apart, put together as far as they go.
import { readDocument } from "#lib/articles/queries/read-document.ts";
import { mergeWithLive } from "#lib/editing/commands/rebase-draft.ts";
import { readVersion } from "#lib/editing/commands/save-draft.ts";
import { saversSince } from "#lib/editing/queries/savers-since.ts";
import { type DraftContent, mergeContents, partText, sameContent } from "#lib/editing/rules/content.ts";
import type { DraftView, Settlement } from "#lib/editing/views.ts";
import { db } from "#lib/platform/db.ts";

const choicesOf = (parts: string[], base: DraftContent | null, theirs: DraftContent, ours: DraftContent) =>
  parts.map((part) => ({
    part,
    base: base && partText(base, part),
    theirs: partText(theirs, part),
    ours: partText(ours, part),
  }));

/** What was typed on an older version of the draft, put together with what was saved since; null where nothing was. */
export async function settleWithDraft(
  draft: DraftView,
  { content: typed, typedOn, personId }: { content: DraftContent; typedOn: number; personId: string },
): Promise<Settlement | null> {
  const base = await readVersion(db, draft.id, typedOn);
  if (base && sameContent(base, draft.content)) return null;
  // So long ago that nobody knows what it began from: each part that differs is a choice.
  const { content, conflicts } = mergeContents(base ?? emptyOf(typed), typed, draft.content);
  return {
    content,
    choices: choicesOf(conflicts, base, draft.content, typed),
    against: { kind: "draft", by: await saversSince(db, draft.id, typedOn, personId), typedOn },
  };
}

const emptyOf = (content: DraftContent): DraftContent => ({
  ...content,
  document: { title: "", summary: "", keyQuestions: [], alsoCalled: [], sections: [], citations: [] },
});

/** The draft put together with the live text that has moved on since. */
export async function settleWithLive(draft: DraftView): Promise<Settlement | null> {
  const row =
    draft.behind &&
    (await db.articleDraft.findUnique({ where: { articleId: draft.id }, select: { baseRevisionId: true } }));
  if (!draft.behind || !row?.baseRevisionId) return null;
  const { liveRevisionId } = draft.behind;
  const [base, live] = await Promise.all([readDocument(db, row.baseRevisionId), readDocument(db, liveRevisionId)]);
  const merge = await mergeWithLive(db, { baseRevisionId: row.baseRevisionId, content: draft.content }, liveRevisionId);
  const content = { ...draft.content, document: merge.document };
  const conflicts = merge.clean ? [] : merge.conflicts;
  return {
    content,
    choices: choicesOf(
      conflicts,
      { ...draft.content, document: base },
      { ...draft.content, document: live },
      draft.content,
    ),
    against: { kind: "live", revisionId: liveRevisionId },
  };
}
