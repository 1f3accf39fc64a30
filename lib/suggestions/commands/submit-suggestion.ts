import { createHash } from "node:crypto";
import { type Actor, personIdOf } from "#lib/accounts/rules.ts";
import type { Locale, Section } from "#lib/articles/rules/document.ts";
import { minorRefusal } from "#lib/articles/rules/minor-change.ts";
import { record } from "#lib/journal/commands.ts";
import { db } from "#lib/platform/db.ts";
import { newReceipt } from "#lib/shared/tokens.ts";
import { placeCitation } from "#lib/suggestions/rules.ts";
import type { SuggestionForm } from "#lib/suggestions/schema.ts";

type Errors = { ok: false; errors: Record<string, string> };
type Outcome = { ok: true; receipt: string } | Errors;

/** Records a proposed change to one section of an article. The same form sent twice is recorded once.
 * Errors are message keys by field of the form. */
export async function submitSuggestion(
  actor: Actor,
  place: { slug: string; locale: Locale },
  form: SuggestionForm,
): Promise<Outcome> {
  const submissionKey = keyOf(form);
  const known = await receiptOf(submissionKey);
  if (known) return { ok: true, receipt: known };
  const base = await findBase(place, form);
  if (!base) return { ok: false, errors: { form: "unexpected" } };
  if (base === "no-section") return { ok: false, errors: { section: "section_unknown" } };
  const receipt = newReceipt();
  const change = prepareChange(base, form, receipt);
  if (!change.ok) return change;
  try {
    await insert(actor, place.locale, form, { receipt, submissionKey, base, text: change.text });
    return { ok: true, receipt };
  } catch (error) {
    // A double click: the other one was faster.
    const first = isTaken(error) ? await receiptOf(submissionKey) : null;
    if (first) return { ok: true, receipt: first };
    throw error;
  }
}

/** The same form sent twice with the same words is one contribution; with other words, after a step back, it is another. */
const keyOf = (form: SuggestionForm): string => createHash("sha256").update(JSON.stringify(form)).digest("base64url");

const isTaken = (error: unknown) => (error as { code?: string }).code === "P2002";

async function receiptOf(submissionKey: string): Promise<string | null> {
  const found = await db.suggestion.findUnique({ where: { submissionKey }, select: { receipt: true } });
  return found?.receipt ?? null;
}

/** What a proposal is made against: one section of one revision. */
type Base = { articleId: string; revisionId: string } & Pick<Section, "role" | "markdown">;

/** The section of the revision that the author had before them, if it is one of this article's. */
async function findBase(
  place: { slug: string; locale: Locale },
  form: SuggestionForm,
): Promise<Base | "no-section" | null> {
  const [row] = await db.$queryRaw<Base[]>`
    SELECT r.article_id AS "articleId", r.id AS "revisionId", s.role::text AS role, s.markdown
    FROM revision r JOIN article a ON a.id = r.article_id LEFT JOIN revision_section s ON s.revision_id = r.id AND s.key = ${form.section}
    WHERE r.id = ${form.baseRevision}::uuid AND a.slug = ${place.slug} AND a.locale = ${place.locale}::"Locale" AND a.status = 'published'`;
  if (!row) return null;
  return row.markdown === null ? "no-section" : row;
}

const citesSource = (form: SuggestionForm) => form.citationTitle !== "";

/** No two suggestions give their source the same key: both may be accepted into one article. */
const citationKey = (receipt: string) => `source-${receipt.replaceAll("-", "").slice(0, 8).toLowerCase()}`;

function prepareChange(base: Base, form: SuggestionForm, receipt: string): { ok: true; text: string } | Errors {
  const typed = form.text.trim();
  const text = citesSource(form) ? placeCitation(base.markdown, typed, citationKey(receipt)) : typed;
  if (text === base.markdown.trim()) return { ok: false, errors: { text: "text_unchanged" } };
  const refusal = form.minor ? minorRefusal(base, text) : null;
  return refusal ? { ok: false, errors: { minor: "minor_refused" } } : { ok: true, text };
}

type Prepared = { receipt: string; submissionKey: string; base: Base; text: string };

async function insert(
  actor: Actor,
  locale: Locale,
  form: SuggestionForm,
  { base, text, ...keys }: Prepared,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id } = await tx.suggestion.create({
      data: {
        ...keys,
        articleId: base.articleId,
        baseRevisionId: base.revisionId,
        authorId: personIdOf(actor),
        locale,
        rationale: form.rationale.trim(),
        interests: form.interests.trim(),
        minor: form.minor,
        changes: { create: { sectionKey: form.section, proposed: text } },
        ...(citesSource(form) && { citations: { create: citationOf(form, keys.receipt) } }),
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
}

const citationOf = (form: SuggestionForm, receipt: string) => ({
  key: citationKey(receipt),
  publisher: form.citationPublisher,
  title: form.citationTitle,
  url: form.citationUrl || null,
  documentDate: form.citationDate || null,
});
