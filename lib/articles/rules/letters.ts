// The alphabet under which articles are listed.

/** Where names stand that begin with a digit or with a sign of no Latin alphabet. */
export const otherSigns = "0-9";

/** The groups, in their order; each is also the end of its page's address. */
export const letters = [...Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i)), otherSigns];

/** What leads to an article: its title, or another name of its subject. */
export type NameEntry = {
  name: string;
  slug: string;
  /** The article's title, where the name is another one. */
  title: string | null;
  isDated: boolean;
};

/** The names of one letter, or the first of them. */
export type LetterGroup = { letter: string; total: number; entries: NameEntry[] };
