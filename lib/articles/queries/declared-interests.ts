import { authorFields, authorsOf } from "#lib/articles/queries/authors-of.ts";
import { declaresInterest } from "#lib/articles/rules/interests.ts";
import type { DeclaredInterest } from "#lib/articles/views/article.ts";
import type { Transaction } from "#lib/platform/db.ts";

const declared = { interests: { not: "" } } as const;

/** What everybody declared who wrote in an article, the latest first: their words may stand in it still, whoever wrote last.
 * The same said twice by the same person is said once. */
export async function declaredInterests(client: Transaction, articleId: string): Promise<DeclaredInterest[]> {
  const rows = await client.revision.findMany({
    where: { articleId, ...declared },
    orderBy: { number: "desc" },
    select: { number: true, interests: true, ...authorFields },
  });
  const lines = rows
    .filter(({ interests }) => declaresInterest(interests))
    .map(({ number, interests, ...row }) => ({ by: authorsOf(row), revision: number, interests }));
  const keyOf = ({ by, interests }: DeclaredInterest) => JSON.stringify([by, interests]);
  return lines.filter((line, index) => lines.findIndex((other) => keyOf(other) === keyOf(line)) === index);
}

/** For each article, everybody who declared an interest in it: by a text, a signature or a proposal. */
export async function interestedPeople(
  client: Transaction,
  articleIds: string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const where = { articleId: { in: articleIds }, ...declared };
  const [revisions, signatures, suggestions] = await Promise.all([
    client.revision.findMany({
      where,
      select: { articleId: true, interests: true, authorId: true, writers: { select: { personId: true } } },
    }),
    client.reviewSignature.findMany({ where, select: { articleId: true, interests: true, personId: true } }),
    client.suggestion.findMany({ where, select: { articleId: true, interests: true, authorId: true } }),
  ]);
  const declarations = [
    // Of several who wrote together, any may be meant.
    ...revisions.map(({ authorId, writers, ...row }) => ({
      ...row,
      by: [authorId, ...writers.map(({ personId }) => personId)],
    })),
    ...suggestions.map(({ authorId, ...row }) => ({ ...row, by: [authorId] })),
    ...signatures.map(({ personId, ...row }) => ({ ...row, by: [personId] })),
  ];
  const people = new Map(articleIds.map((id) => [id, new Set<string>()]));
  for (const { articleId, interests, by } of declarations)
    if (declaresInterest(interests)) for (const id of by) if (id) people.get(articleId)?.add(id);
  return people;
}
