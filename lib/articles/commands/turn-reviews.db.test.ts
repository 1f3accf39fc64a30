import pg from "pg";
import { expect, it } from "vitest";
import { turnReviews } from "#lib/articles/commands/turn-reviews.ts";
import { addDays } from "#lib/articles/rules/review-cycle.ts";
import { db } from "#lib/platform/db.ts";
import { receiveOne } from "#tests/support/edits.ts";
import { aReceivedArticle, aTheme } from "#tests/support/factories.ts";

const term = "2027-11-21";
const turnOn = (offset: number) => turnReviews(addDays(term, offset));

it("tells of each article on the day when its review becomes due, and on the day when it is late, once", async () => {
  await aTheme(db);
  await receiveOne(aReceivedArticle({ slug: "fiche", externalId: "fiche", nextReviewAt: term }));
  await receiveOne(aReceivedArticle({ slug: "sans-date", externalId: "sans-date", nextReviewAt: null }));
  const { groupId } = await db.article.findFirstOrThrow({ where: { slug: "fiche" } });
  const told: string[] = [];
  const listener = new pg.Client({ connectionString: process.env.DATABASE_URL });
  listener.on("notification", ({ payload }) => told.push(payload ?? ""));
  await listener.connect();
  await listener.query("LISTEN portal");

  expect(await turnOn(-300)).toBe(2);
  expect(await turnOn(-61)).toBe(0);
  // What was told so far has arrived before this answer.
  await listener.query("SELECT 1");
  told.length = 0;
  expect(await turnOn(-60)).toBe(1);
  expect(await turnOn(0)).toBe(0);
  expect(await turnOn(1)).toBe(1);
  expect(await turnOn(2)).toBe(0);
  await listener.query("SELECT 1");
  expect(told).toEqual(Array.from({ length: 2 }, () => `article:${groupId} articles`));
  await listener.end();

  await db.article.updateMany({
    where: { slug: "fiche" },
    data: { status: "withdrawn", withdrawnAt: new Date(), withdrawnReason: "Fin." },
  });
  expect(await turnOn(-300)).toBe(0);
});
