// Judged queries, and what the field counts on them.
import { createHash } from "node:crypto";
import { z } from "zod";

const queryKinds = ["keyword", "misspelt", "natural", "oblique", "term"] as const;
const slugs = z.array(z.string()).default([]);

/** tests/bench/relevance/<lang>.yaml: `best` answer the need (grade 2), `also` help in part (grade 1). */
export const judgedSchema = z.array(
  z.strictObject({
    need: z.string(),
    query: z.string().min(1).max(500),
    kind: z.enum(queryKinds),
    best: slugs.refine((all) => all.length > 0),
    also: slugs,
  }),
);
export type Judged = z.output<typeof judgedSchema>[number];

/** Half of the queries, always the same: not to be looked at while ranking is being worked on. */
export const setAside = ({ query }: Pick<Judged, "query">): boolean =>
  (createHash("sha256").update(query).digest()[0] ?? 0) % 2 === 1;

export type Scores = {
  queries: number;
  "success@1": number;
  "success@5": number;
  "MRR@10": number;
  "nDCG@10": number;
  "no result": number;
};

const discount = (place: number) => 1 / Math.log2(place + 2);

/** Normalised discounted cumulative gain (Järvelin and Kekäläinen, 2002), gains 3 and 1 for grades 2 and 1. */
function ndcg(results: readonly string[], { best, also }: Judged): number {
  const gain = (slug: string) => (best.includes(slug) ? 3 : also.includes(slug) ? 1 : 0);
  const sum = (list: readonly string[]) =>
    list.slice(0, 10).reduce((total, slug, place) => total + gain(slug) * discount(place), 0);
  return sum(results) / (sum([...best, ...also]) || 1);
}

/** @param answers for each query its results, best first. */
export function score(judged: readonly Judged[], answers: readonly (readonly string[])[]): Scores {
  const places = judged.map(({ best }, i) => (answers[i] ?? []).findIndex((slug) => best.includes(slug)));
  const share = (test: (place: number, i: number) => boolean) => places.filter(test).length / judged.length;
  const mean = (value: (place: number, i: number) => number) =>
    places.reduce((sum, place, i) => sum + value(place, i), 0) / judged.length;
  return {
    queries: judged.length,
    "success@1": share((place) => place === 0),
    "success@5": share((place) => place >= 0 && place < 5),
    "MRR@10": mean((place) => (place >= 0 && place < 10 ? 1 / (place + 1) : 0)),
    "nDCG@10": mean((_, i) => ndcg(answers[i] ?? [], judged[i] as Judged)),
    "no result": share((_, i) => (answers[i] ?? []).length === 0),
  };
}
