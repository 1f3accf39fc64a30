// How a revision is written: it, its sections and its citations in one transaction, or the database refuses them.
import { randomUUIDv7 } from "node:crypto";
import type { ArticleDocument, Citation, MadeWith, Section } from "#lib/articles/rules/document.ts";
import type { Transaction } from "#lib/platform/db.ts";
import { insertRows } from "#lib/platform/insert-rows.ts";

export type RevisionInput = {
  document: ArticleDocument;
  material: boolean;
  /** files | import:<format> | suggestion | editor */
  origin: string;
  /** One sentence for the history page. */
  changeNote: string;
  madeWith: MadeWith;
  /** Who is named by the history. */
  authorId?: string | null;
  /** Everybody whose words are in it, where they are several. */
  writerIds?: readonly string[];
  interests?: string;
  /** Readers concerned who validated the easy-to-read part. */
  easyToReadBy?: string | null;
  suggestionId?: string;
  upstreamDigest?: string | null;
} & Follows;

/** What a translation follows: the digest of a text that came with it, or a revision that is here. One of the two. */
export type Follows = { followsDigest?: string | null; followsRevisionId?: string | null };

export type NumberedRevision = RevisionInput & {
  articleId: string;
  number: number;
  /** Now, unless it is an earlier version of a text from elsewhere. */
  createdAt?: Date;
};

const revisionRow = (id: string, { document, ...about }: NumberedRevision, now: Date) => ({
  id,
  article_id: about.articleId,
  number: about.number,
  title: document.title,
  summary: document.summary,
  key_questions: document.keyQuestions,
  also_called: document.alsoCalled,
  material: about.material,
  origin: about.origin,
  upstream_digest: about.upstreamDigest,
  follows_digest: about.followsDigest,
  follows_revision_id: about.followsRevisionId,
  change_note: about.changeNote,
  made_with: about.madeWith,
  author_id: about.authorId,
  interests: about.interests ?? "",
  easy_to_read_by: about.easyToReadBy,
  suggestion_id: about.suggestionId,
  created_at: about.createdAt ?? now,
});

const sectionRow = (revisionId: string, section: Section, position: number) => ({
  revision_id: revisionId,
  position,
  key: section.key,
  role: section.role,
  heading: section.heading,
  aspect: section.aspect,
  markdown: section.markdown,
});

const citationRow = (revisionId: string, citation: Citation, position: number) => ({
  revision_id: revisionId,
  position,
  key: citation.key,
  source_slug: citation.source,
  publisher: citation.publisher,
  title: citation.title,
  url: citation.url,
  document_date: citation.documentDate,
  evidence: citation.evidence,
  checked: citation.checked,
  checked_on: citation.checkedOn,
});

/** Writes revisions of any articles, in four statements at most. @returns their identifiers, in the order given. */
export async function insertRevisions(tx: Transaction, revisions: readonly NumberedRevision[]): Promise<string[]> {
  const now = new Date();
  const written = revisions.map((revision) => ({ id: randomUUIDv7(), revision }));
  const partsOf = <T>(parts: (document: ArticleDocument) => T[], row: (id: string, part: T, i: number) => object) =>
    written.flatMap(({ id, revision }) => parts(revision.document).map((part, i) => ({ ...row(id, part, i) })));
  await insertRows(
    tx,
    "revision",
    written.map(({ id, revision }) => revisionRow(id, revision, now)),
  );
  await insertRows(
    tx,
    "revision_section",
    partsOf(({ sections }) => sections, sectionRow),
  );
  await insertRows(
    tx,
    "revision_citation",
    partsOf(({ citations }) => citations, citationRow),
  );
  await insertRows(
    tx,
    "revision_author",
    written.flatMap(({ id, revision }) =>
      (revision.writerIds ?? []).map((personId) => ({ revision_id: id, person_id: personId })),
    ),
  );
  return written.map(({ id }) => id);
}
