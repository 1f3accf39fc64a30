import { beforeAll, expect, it } from "vitest";
import { generateMetadata } from "#app/[locale]/(portal)/articles/[slug]/page.tsx";
import { db } from "#lib/platform/db.ts";
import { receiveOne } from "#tests/support/edits.ts";
import { aReceivedArticle, aTheme } from "#tests/support/factories.ts";

const metadata = (slug: string) => generateMetadata({ params: Promise.resolve({ locale: "fr", slug }) });

beforeAll(async () => {
  await aTheme(db);
  for (const slug of ["publie", "retire"]) await receiveOne(aReceivedArticle({ slug, externalId: slug }));
  const data = { status: "withdrawn", withdrawnAt: new Date(), withdrawnReason: "Les règles ont changé." } as const;
  await db.article.updateMany({ where: { slug: "retire" }, data });
});

it("announces an article by its title, its summary and its picture", async () => {
  const title = "Gastro-entérite : boire, se reposer, surveiller";
  expect(await metadata("publie")).toMatchObject({
    title,
    openGraph: {
      title,
      images: [{ url: expect.stringContaining("/articles/publie/"), alt: `${title} – Santé en commun` }],
    },
  });
});

it("announces a withdrawn article as withdrawn, and why, under the portal’s picture", async () => {
  const title = expect.stringMatching(/^Retiré\s: Gastro-entérite/);
  const { openGraph, ...about } = await metadata("retire");
  expect(about).toMatchObject({ title, description: "Les règles ont changé." });
  expect(openGraph).toMatchObject({ title, description: "Les règles ont changé." });
  const { images } = openGraph as { images: { url: string; alt: string }[] };
  expect(images[0]?.alt).not.toContain("Gastro");
  expect(images[0]?.url).not.toContain("retire");
});
