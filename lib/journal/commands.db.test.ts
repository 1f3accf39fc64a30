import { expect, it } from "vitest";
import { record } from "#lib/journal/commands.ts";
import { db } from "#lib/platform/db.ts";

it("keeps decisions in their order, however fast they come", async () => {
  const reasons = Array.from({ length: 200 }, (_, i) => `${i}`);
  const kind = "publication_decided" as const;
  await db.$transaction(async (tx) => {
    await record(tx, ...reasons.slice(0, 150).map((reason) => ({ kind, reason })));
    for (const reason of reasons.slice(150)) await record(tx, { kind, reason });
  });
  const kept = await db.journalEntry.findMany({
    where: { kind, articleId: null },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { reason: true },
  });
  expect(kept.map(({ reason }) => reason)).toEqual(reasons);
});
