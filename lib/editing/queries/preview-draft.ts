import { citationViews } from "#lib/articles/queries/citation-views.ts";
import { declaredInterests } from "#lib/articles/queries/declared-interests.ts";
import { writing, writingFields } from "#lib/articles/queries/get-article.ts";
import type { ArticleDocument, Audience, Locale } from "#lib/articles/rules/document.ts";
import { declaresInterest } from "#lib/articles/rules/interests.ts";
import { columnOf } from "#lib/articles/rules/review-cycle.ts";
import type { ArticleView, TranslationState } from "#lib/articles/views/article.ts";
import { getDraft } from "#lib/editing/queries/get-draft.ts";
import { listThemeNames } from "#lib/editing/queries/list-choices.ts";
import type { FollowedOriginal } from "#lib/editing/views.ts";
import { db } from "#lib/platform/db.ts";
import { translator } from "#lib/shared/messages.ts";

/** What nobody has named yet bears a name for the time being: a heading is never empty. */
function withNames(document: ArticleDocument, locale: Locale): ArticleDocument {
  const t = translator(locale);
  return {
    ...document,
    title: document.title.trim() || t("editing.untitled"),
    sections: document.sections.map((section) => ({
      ...section,
      heading: section.heading.trim() || t("editing.section.newName"),
    })),
    citations: document.citations.map((citation) => ({
      ...citation,
      title: citation.title.trim() || t("editing.untitled"),
    })),
  };
}

const translationState = ({ original: { locale, slug }, revision, ...state }: FollowedOriginal): TranslationState => ({
  original: { locale, slug },
  isGone: state.isGone,
  followsOf: revision?.createdAt ?? null,
  isBehind: state.isBehind,
});

/** The draft as the article that it would be, for the page that shows it. */
export async function previewDraft(id: string): Promise<ArticleView | null> {
  const draft = await getDraft(id);
  if (!draft) return null;
  const { content, locale, authors } = draft;
  const [themes, live, related] = await Promise.all([
    listThemeNames(locale),
    db.article.findUniqueOrThrow({
      where: { id },
      select: { ...writingFields, currentRevision: { select: { number: true } } },
    }),
    db.article.findMany({
      where: { locale, slug: { in: content.related }, status: "published" },
      select: { groupId: true, slug: true, currentRevision: { select: { title: true } } },
    }),
  ]);
  const { theme } = content;
  const number = (live.currentRevision?.number ?? 0) + 1;
  const document = withNames(content.document, locale);
  return {
    id,
    revisionId: id,
    groupId: draft.groupId,
    locale,
    slug: content.slug,
    title: document.title,
    summary: document.summary,
    theme: { slug: theme, name: themes.find(({ slug }) => slug === theme)?.name ?? theme },
    audience: content.audience as Audience[],
    keyQuestions: document.keyQuestions,
    alsoCalled: document.alsoCalled,
    sections: document.sections,
    citations: await citationViews(document, locale),
    revision: {
      number,
      createdAt: draft.savedAt,
      changeNote: content.changeNote,
      material: !content.minor,
      origin: "editor",
      madeWith: content.madeWith,
      authors,
      decidedBy: null,
      signedOffBy: null,
      signatures: [],
      interests: content.interests,
    },
    ...writing(live, { authors, madeWith: content.madeWith }),
    publishedAt: draft.savedAt,
    signature: draft.signature && { ...draft.signature, revision: number },
    interests: [
      ...(declaresInterest(content.interests) ? [{ by: authors, revision: number, interests: content.interests }] : []),
      ...(await declaredInterests(db, draft.id)),
    ],
    easyToReadBy: content.easyToReadBy || null,
    translationState: draft.followed && translationState(draft.followed),
    nextReviewAt: draft.nextReview === null ? null : columnOf(draft.nextReview),
    isDated: false,
    withdrawal: null,
    translations: [],
    related: related.map(({ currentRevision, ...row }) => ({ ...row, title: currentRevision?.title ?? row.slug })),
    provenance: null,
  };
}
