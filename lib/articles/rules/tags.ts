// What cached pages and the worker follow. An article's page also shows its translations and related titles:
// a change in the group, or in the themes and links around it, is one of these.

/** The tag of everything that lists articles. */
export const articlesTag = "articles";

/** The tags of one article's own pages, in all its languages. */
export const articleTags = (article: { groupId: string }): string[] => [`article:${article.groupId}`];
