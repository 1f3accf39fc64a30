import type { Person } from "#lib/accounts/rules.ts";
import { readDocument } from "#lib/articles/queries/read-document.ts";
import type { ArticleDocument, Locale, MadeWith } from "#lib/articles/rules/document.ts";
import { reservedSections } from "#lib/articles/rules/reserved-sections.ts";
import { insertArticle, type Started, startDraft } from "#lib/editing/commands/start-draft.ts";
import { canEdit } from "#lib/editing/policy.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { db, type Transaction } from "#lib/platform/db.ts";
import { otherLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

const originalFields = {
  id: true,
  groupId: true,
  themeSlug: true,
  audience: true,
  relatedSlugs: true,
  currentRevision: { select: { id: true, madeWith: true } },
  upstreams: { where: { origin: { not: "files" } }, select: { origin: true } },
} as const;

const siblingIn = (tx: Transaction, groupId: string, locale: Locale) =>
  tx.article.findUnique({
    where: { groupId_locale: { groupId, locale } },
    select: { id: true, slug: true, status: true },
  });

/** Begins the translation of a published article into the other language, or finds the one that is there. */
export async function startTranslation(actor: Person, place: { locale: Locale; slug: string }): Promise<Started> {
  if (!canEdit(actor)) return { ok: false, reason: "needs_editor" };
  const locale = otherLocale(place.locale);
  const original = await db.article.findFirst({ where: { ...place, status: "published" }, select: originalFields });
  if (!original?.currentRevision) return { ok: false, reason: "not_published" };
  // What another has written is translated under their name and licence, which nothing here would carry over yet.
  if (original.upstreams.length > 0) return { ok: false, reason: "imported_original" };
  const { groupId, currentRevision } = original;
  const sibling = await siblingIn(db, groupId, locale);
  if (sibling) return openSibling(actor, locale, sibling);
  try {
    return await db.$transaction(async (tx) => {
      const content = await firstContent(tx, locale, { ...original, currentRevision });
      const draft = { content, followsRevisionId: currentRevision.id };
      return { ok: true, articleId: await insertArticle(tx, actor, { locale, groupId, ...draft }) };
    });
  } catch (error) {
    // Somebody else began at the same moment.
    if ((error as { code?: string }).code !== "P2002") throw error;
    const there = await siblingIn(db, groupId, locale);
    return there ? openSibling(actor, locale, there) : { ok: false, reason: "unexpected" };
  }
}

type Sibling = NonNullable<Awaited<ReturnType<typeof siblingIn>>>;

async function openSibling(actor: Person, locale: Locale, { id, slug, status }: Sibling): Promise<Started> {
  if (status === "draft") return { ok: true, articleId: id };
  if (status === "published") return startDraft(actor, { locale, slug });
  return { ok: false, reason: "translation_gone" };
}

type Original = {
  groupId: string;
  themeSlug: string;
  audience: string[];
  relatedSlugs: string[];
  currentRevision: { id: string; madeWith: MadeWith };
};

/** The original's own words, to be written over: what still stands as it was is refused at the end (rules/readiness.ts). */
async function firstContent(tx: Transaction, locale: Locale, original: Original): Promise<DraftContent> {
  const { id, madeWith } = original.currentRevision;
  return {
    document: toTranslate(await readDocument(tx, id), locale),
    slug: "",
    theme: original.themeSlug,
    audience: original.audience,
    related: await translationsOf(tx, locale, original.relatedSlugs),
    nextReview: "",
    minor: false,
    changeNote: translator(locale)("editing.firstTranslation"),
    interests: "",
    // Words of a machine that people translate are still in part those of a machine.
    madeWith,
    easyToReadBy: "",
  };
}

/** Other names of the subject are not translated: people of each language have their own. */
function toTranslate(document: ArticleDocument, locale: Locale): ArticleDocument {
  const headings = new Map(reservedSections.map(({ key, heading }) => [key, heading[locale]]));
  const sections = document.sections.map((section) => ({
    ...section,
    heading: headings.get(section.key) ?? section.heading,
  }));
  return { ...document, alsoCalled: [], sections };
}

/** The addresses, in a language, of the published translations of these articles. */
async function translationsOf(tx: Transaction, locale: Locale, slugs: string[]): Promise<string[]> {
  const originals = await tx.article.findMany({
    where: { locale: otherLocale(locale), slug: { in: slugs } },
    select: { groupId: true, slug: true },
  });
  const there = await tx.article.findMany({
    where: { locale, status: "published", groupId: { in: originals.map(({ groupId }) => groupId) } },
    select: { groupId: true, slug: true },
  });
  const groupOf = new Map(originals.map(({ slug, groupId }) => [slug, groupId]));
  return slugs.flatMap((slug) => there.find(({ groupId }) => groupId === groupOf.get(slug))?.slug ?? []);
}
