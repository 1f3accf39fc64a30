import { randomUUID } from "node:crypto";
import type { Person } from "#lib/accounts/rules.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import { canEdit } from "#lib/editing/policy.ts";
import { liveContent } from "#lib/editing/queries/live-content.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { applyOperation } from "#lib/editing/rules/operations.ts";
import { db, type Transaction } from "#lib/platform/db.ts";
import { translator } from "#lib/shared/messages.ts";
import type { Result } from "#lib/shared/result.ts";
import { slugOf } from "#lib/shared/slug.ts";

export type Started = Result<
  { articleId: string },
  "needs_editor" | "theme_required" | "not_published" | "translation_gone" | "imported_original" | "unexpected"
>;

type NewDraft = { content: DraftContent; baseRevisionId?: string; followsRevisionId?: string };

async function insertDraft(
  tx: Transaction,
  actor: Person,
  { articleId, content, ...from }: NewDraft & { articleId: string },
): Promise<void> {
  const personId = actor.personId;
  await tx.articleDraft.create({
    data: {
      articleId,
      ...from,
      content,
      createdById: personId,
      savedById: personId,
      versions: { create: { lockVersion: 0, content, savedById: personId } },
    },
  });
}

/** The parts that nearly every article has, empty. */
function firstContent(locale: Locale, title: string, theme: string): DraftContent {
  const empty: DraftContent = {
    document: { title, summary: "", keyQuestions: [], alsoCalled: [], sections: [], citations: [] },
    slug: slugOf(title),
    theme,
    audience: ["everyone"],
    related: [],
    nextReview: "",
    minor: false,
    changeNote: translator(locale)("editing.firstNote"),
    interests: "",
    madeWith: "human",
    easyToReadBy: "",
  };
  return ["essentials", "red-flags", "nouvelle-1", "human-help"].reduce(
    (content, key) => applyOperation(content, { kind: "add-section", key }, locale),
    empty,
  );
}

/** A new article with its draft, under an address that is nobody's yet. @returns its identifier. */
export async function insertArticle(
  tx: Transaction,
  actor: Person,
  { locale, groupId, ...draft }: NewDraft & { locale: Locale; groupId: string },
): Promise<string> {
  const { id: articleId } = await tx.article.create({
    data: { locale, slug: `brouillon-${groupId}`, groupId, themeSlug: draft.content.theme },
    select: { id: true },
  });
  await insertDraft(tx, actor, { articleId, ...draft });
  await tx.articleDraftAuthor.create({ data: { articleId, personId: actor.personId } });
  return articleId;
}

const secondClick = 60_000;

/** The draft that the same form has made a moment ago, if nobody has touched it: a form sent twice makes one. */
async function justBegun(
  tx: Transaction,
  { personId: createdById }: Person,
  { locale, title, theme }: { locale: Locale; title: string; theme: string },
): Promise<string | null> {
  // Of two at once the second waits for the first.
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${createdById}::uuid FOR NO KEY UPDATE`;
  const draft = await tx.articleDraft.findFirst({
    where: {
      createdById,
      lockVersion: 0,
      state: "draft",
      createdAt: { gt: new Date(Date.now() - secondClick) },
      content: { path: ["document", "title"], equals: title },
      article: { locale, themeSlug: theme, currentRevisionId: null },
    },
    select: { articleId: true },
  });
  return draft?.articleId ?? null;
}

/** Begins a new article: nobody but the desk sees it before it is published, and until then it takes up no address. */
export async function createArticle(
  actor: Person,
  { locale, title, theme }: { locale: Locale; title: string; theme: string },
): Promise<Started> {
  if (!canEdit(actor)) return { ok: false, reason: "needs_editor" };
  return db.$transaction(async (tx) => {
    if (!(await tx.theme.findUnique({ where: { slug: theme }, select: { slug: true } })))
      return { ok: false, reason: "theme_required" };
    const begun = await justBegun(tx, actor, { locale, title, theme });
    if (begun) return { ok: true, articleId: begun };
    const content = firstContent(locale, title, theme);
    return { ok: true, articleId: await insertArticle(tx, actor, { locale, groupId: randomUUID(), content }) };
  });
}

const liveFields = { id: true, currentRevisionId: true, draft: { select: { articleId: true } } } as const;

/** Begins to edit a published article, or finds the draft that somebody else began. */
export async function startDraft(actor: Person, place: { locale: Locale; slug: string }): Promise<Started> {
  if (!canEdit(actor)) return { ok: false, reason: "needs_editor" };
  try {
    return await db.$transaction((tx) => startFromLive(tx, actor, place));
  } catch (error) {
    // Somebody else began at the same moment.
    if ((error as { code?: string }).code !== "P2002") throw error;
    const article = await db.article.findFirst({ where: place, select: { id: true } });
    return article ? { ok: true, articleId: article.id } : { ok: false, reason: "unexpected" };
  }
}

async function startFromLive(
  tx: Transaction,
  actor: Person,
  place: { locale: Locale; slug: string },
): Promise<Started> {
  const article = await tx.article.findFirst({ where: { ...place, status: "published" }, select: liveFields });
  if (!article?.currentRevisionId) return { ok: false, reason: "not_published" };
  if (article.draft) return { ok: true, articleId: article.id };
  const content = await liveContent(tx, article.id);
  if (!content) return { ok: false, reason: "unexpected" };
  await insertDraft(tx, actor, { articleId: article.id, baseRevisionId: article.currentRevisionId, content });
  return { ok: true, articleId: article.id };
}
