// The exact inverse of what publishRevision writes.
import type { ArticleDocument, HealthAspect } from "#lib/articles/rules/document.ts";
import type { Transaction } from "#lib/platform/db.ts";

const inOrder = { orderBy: { position: "asc" } } as const;
const documentFields = {
  title: true,
  summary: true,
  keyQuestions: true,
  alsoCalled: true,
  sections: { ...inOrder, select: { key: true, role: true, heading: true, aspect: true, markdown: true } },
  citations: {
    ...inOrder,
    select: {
      key: true,
      sourceSlug: true,
      publisher: true,
      title: true,
      url: true,
      documentDate: true,
      evidence: true,
      checked: true,
      checkedOn: true,
    },
  },
} as const;

/** What a revision says, its sections and citations in their order.
 * @throws when there is no such revision. */
export async function readDocument(tx: Transaction, revisionId: string): Promise<ArticleDocument> {
  const revision = await tx.revision.findUniqueOrThrow({ where: { id: revisionId }, select: documentFields });
  return {
    ...revision,
    // Only known aspects are written: files, imports and forms check them.
    sections: revision.sections.map((section) => ({ ...section, aspect: section.aspect as HealthAspect | null })),
    citations: revision.citations.map(({ sourceSlug, checkedOn, ...citation }) => ({
      ...citation,
      source: sourceSlug,
      checkedOn: checkedOn?.toISOString().slice(0, 10) ?? null,
    })),
  };
}
