import type { Person } from "#lib/accounts/rules.ts";
import { readDocument } from "#lib/articles/queries/read-document.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import type { StepRefusal } from "#lib/editing/commands/change-draft.ts";
import { type Saved, saveDraft } from "#lib/editing/commands/save-draft.ts";
import { submitDraft } from "#lib/editing/commands/submit-draft.ts";
import { canEdit } from "#lib/editing/policy.ts";
import { getLibraryCitation } from "#lib/editing/queries/citation-library.ts";
import { listPublishers } from "#lib/editing/queries/list-choices.ts";
import { type DraftContent, takePart } from "#lib/editing/rules/content.ts";
import { contentOf, type Fields, fieldsOf } from "#lib/editing/rules/fields.ts";
import {
  applyOperation,
  citationKey,
  emptyCitation,
  type Operation,
  operationOf,
  provisionalKey,
} from "#lib/editing/rules/operations.ts";
import type { DraftForm } from "#lib/editing/schema.ts";
import { db } from "#lib/platform/db.ts";
import { isUuid } from "#lib/shared/text.ts";
import { newToken } from "#lib/shared/tokens.ts";

type Received =
  | ({
      ok: true;
      submitted: boolean;
      /** What is saved, as the form holds it: publishers by their names in the language of the article. */
      fields: Fields;
    } & Omit<Saved, "content">)
  | { ok: false; reason: StepRefusal };

/** The current versions that a form may choose parts of: the live text where it takes that one in, else what is saved. */
async function otherSide(articleId: string, form: DraftForm, typed: DraftContent): Promise<DraftContent | null> {
  if (form.fromOther.length === 0) return null;
  if (form.rebaseTo) return { ...typed, document: await readDocument(db, form.rebaseTo) };
  const row = await db.articleDraft.findUnique({ where: { articleId }, select: { content: true } });
  return (row?.content ?? null) as DraftContent | null;
}

async function operationFor(content: DraftContent, intent: string): Promise<Operation | null> {
  if (intent === "add-citation")
    return { kind: "add-citation", citation: emptyCitation(citationKey(content, "source")) };
  const [, revisionId = "", key = ""] = /^cite:([0-9a-f-]+)\/([a-z0-9-]+)$/.exec(intent) ?? [];
  const known = revisionId ? await getLibraryCitation(revisionId, key) : null;
  if (known) return { kind: "add-citation", citation: { ...known, key: citationKey(content, known.key) } };
  return operationOf(intent, () => provisionalKey(newToken()));
}

async function articleOf(articleId: string): Promise<{ locale: Locale; currentRevisionId: string | null } | null> {
  const row = await db.articleDraft.findUnique({
    where: { articleId },
    select: { article: { select: { locale: true, currentRevisionId: true } } },
  });
  return row?.article ?? null;
}

/** Takes in what the editor sends, from a page with scripts or without: the choices made, one press of a button, then saving,
 * then submitting where that was asked. */
export async function receiveDraft(actor: Person, articleId: string, form: DraftForm): Promise<Received> {
  if (!canEdit(actor)) return { ok: false, reason: "needs_editor" };
  const article = isUuid(articleId) ? await articleOf(articleId) : null;
  if (!article) return { ok: false, reason: "gone" };
  // The live text that it takes in must be the one that was shown.
  if (form.rebaseTo && form.rebaseTo !== article.currentRevisionId) return { ok: false, reason: "article_changed" };
  const registry = await listPublishers(article.locale);
  const typed = contentOf(form.fields, registry);
  const other = await otherSide(articleId, form, typed);
  const chosen = other ? form.fromOther.reduce((content, part) => takePart(content, part, other), typed) : typed;
  const operation = await operationFor(chosen, form.intent);
  const wanted = operation ? applyOperation(chosen, operation, article.locale) : chosen;
  const { lockVersion, rebaseTo } = form;
  const outcome = await saveDraft(actor, articleId, { content: wanted, lockVersion, rebaseTo });
  if (!outcome.ok) return outcome;
  const { content, ...saved } = outcome;
  const received = { ...saved, fields: fieldsOf(content, registry) };
  if (form.intent !== "submit") return { ...received, submitted: false };
  const submitted = await submitDraft(actor, articleId, saved.lockVersion);
  // What is missing is said on the page itself: the text is saved all the same.
  if (!submitted.ok && submitted.reason !== "not_ready") return submitted;
  return { ...received, submitted: submitted.ok };
}
