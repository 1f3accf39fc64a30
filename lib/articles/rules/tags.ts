// What cached pages and the worker follow.

/** The tag of everything that lists articles. */
export const articlesTag = "articles";

/** The tags of one article's own pages, in all its languages. */
export const articleTags = (article: { groupId: string }): string[] => [`article:${article.groupId}`];

/** The tag of pages that name themes or publishers. */
export const registryTag = "registry";
