import { type Actor, personIdOf } from "#lib/accounts/rules.ts";
import { readDocument } from "#lib/articles/queries/read-document.ts";
import type { ArticleDocument, Locale } from "#lib/articles/rules/document.ts";
import { record } from "#lib/journal/commands.ts";
import { db } from "#lib/platform/db.ts";
import { newReceipt } from "#lib/shared/tokens.ts";
import { minorRefusal, placeCitation } from "#lib/suggestions/rules.ts";
import type { SuggestionForm } from "#lib/suggestions/schema.ts";

type Errors = { ok: false; errors: Record<string, string> };
type Outcome = { ok: true; receipt: string } | Errors;

const newCitationKey = "nouvelle-source";

/** Records a proposed change to one section of an article. Sent twice with the same `submissionKey`, it is recorded once.
 * Errors are message keys by field of the form. */
export async function submitSuggestion(
  actor: Actor,
  place: { slug: string; locale: Locale },
  form: SuggestionForm,
): Promise<Outcome> {
  const known = await receiptOf(form.submissionKey);
  if (known) return { ok: true, receipt: known };
  const base = await findBase(place, form.baseRevision);
  if (!base) return { ok: false, errors: { form: "unexpected" } };
  const change = prepareChange(base.document, form);
  if (!change.ok) return change;
  try {
    return { ok: true, receipt: await insert(actor, place.locale, base, form, change.text) };
  } catch (error) {
    // A double click: the other one was faster.
    const receipt = isTaken(error) ? await receiptOf(form.submissionKey) : null;
    if (receipt) return { ok: true, receipt };
    throw error;
  }
}

const isTaken = (error: unknown) => (error as { code?: string }).code === "P2002";

async function receiptOf(submissionKey: string): Promise<string | null> {
  const found = await db.suggestion.findUnique({ where: { submissionKey }, select: { receipt: true } });
  return found?.receipt ?? null;
}

type Base = { articleId: string; revisionId: string; document: ArticleDocument };

/** The revision that the author had before them, if it is one of this article's. */
async function findBase({ slug, locale }: { slug: string; locale: Locale }, revisionId: string): Promise<Base | null> {
  const revision = await db.revision.findFirst({
    where: { id: revisionId, article: { slug, locale, status: "published" } },
    select: { id: true, articleId: true },
  });
  return revision && { articleId: revision.articleId, revisionId, document: await readDocument(db, revision.id) };
}

const citesSource = (form: SuggestionForm) => form.citationTitle !== "";

function prepareChange(document: ArticleDocument, form: SuggestionForm): { ok: true; text: string } | Errors {
  const section = document.sections.find(({ key }) => key === form.section);
  if (!section) return { ok: false, errors: { section: "section_unknown" } };
  const text = citesSource(form)
    ? placeCitation(section.markdown, form.text.trim(), citationKey(document))
    : form.text.trim();
  if (text === section.markdown.trim()) return { ok: false, errors: { text: "text_unchanged" } };
  const refusal = form.minor ? minorRefusal(section, text) : null;
  return refusal ? { ok: false, errors: { minor: "minor_refused" } } : { ok: true, text };
}

function citationKey(document: ArticleDocument): string {
  const taken = new Set(document.citations.map(({ key }) => key));
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? newCitationKey : `${newCitationKey}-${n}`;
    if (!taken.has(key)) return key;
  }
}

async function insert(actor: Actor, locale: Locale, base: Base, form: SuggestionForm, text: string): Promise<string> {
  const receipt = newReceipt();
  await db.$transaction(async (tx) => {
    const { id } = await tx.suggestion.create({
      data: {
        receipt,
        submissionKey: form.submissionKey,
        articleId: base.articleId,
        baseRevisionId: base.revisionId,
        authorId: personIdOf(actor),
        locale,
        rationale: form.rationale.trim(),
        interests: form.interests.trim(),
        minor: form.minor,
        changes: { create: { sectionKey: form.section, proposed: text } },
        ...(citesSource(form) && { citations: { create: citationOf(base.document, form) } }),
      },
      select: { id: true },
    });
    await record(tx, {
      kind: "suggestion_submitted",
      actorId: personIdOf(actor),
      articleId: base.articleId,
      suggestionId: id,
    });
  });
  return receipt;
}

const citationOf = (document: ArticleDocument, form: SuggestionForm) => ({
  key: citationKey(document),
  publisher: form.citationPublisher,
  title: form.citationTitle,
  url: form.citationUrl || null,
  documentDate: form.citationDate || null,
});
