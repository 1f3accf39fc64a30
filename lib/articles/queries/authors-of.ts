export const named = { select: { pseudonym: true } } as const;
export type Named = { pseudonym: string } | null;

/** Whom a revision names: all whose words are in it, in the order of a draft's. */
export const authorFields = {
  author: named,
  writers: { select: { person: named }, orderBy: { personId: "asc" } },
} as const;

export type AuthorRow = { author: Named; writers: { person: { pseudonym: string } }[] };

/** A suggestion has one author; its writers are not kept apart. */
export const authorsOf = ({ author, writers }: AuthorRow): string[] =>
  writers.length > 0 ? writers.map(({ person }) => person.pseudonym) : author ? [author.pseudonym] : [];
