import { beforeAll, describe, expect, it } from "vitest";
import { getArticle } from "#lib/articles/queries/get-article.ts";
import { db } from "#lib/platform/db.ts";
import { linkHealth, linkHealthOfSource } from "#lib/sources/queries/link-health.ts";
import { receiveOne } from "#tests/support/edits.ts";
import { aCitation, anArticleDocument, aReceivedArticle, aSource, aTheme } from "#tests/support/factories.ts";

const page = (n: number) => `https://source.example/page-${n}`;
const checkedAt = new Date("2026-11-28T09:00:00Z");

beforeAll(async () => {
  await aTheme(db);
  const source = await aSource(db);
  const citations = [
    aCitation({ key: "a", source, url: page(1) }),
    aCitation({ key: "b", source, url: `${page(1)}#plus-bas` }),
    aCitation({ key: "c", source, url: page(2) }),
    aCitation({ key: "d", url: page(3) }),
    aCitation({ key: "e", source, url: null }),
  ];
  await receiveOne(aReceivedArticle({ document: anArticleDocument({ citations }) }));
  const nextCheckAt = new Date();
  await db.citedAddress.createMany({
    data: [
      { address: page(1), status: "gone", checkedAt, nextCheckAt },
      { address: page(3), status: "unchecked", nextCheckAt },
      { address: page(9), status: "ok", checkedAt: new Date(), nextCheckAt },
    ],
  });
});

describe("what is known of the pages that are cited", () => {
  it("is counted by page, for one publisher and for all; nobody having looked is not « ok »", async () => {
    const none = { ok: 0, moved: 0, changed: 0, failing: 0, unreachable: 0, barred: 0, refused: 0 };
    expect(await linkHealthOfSource("agence-exemple")).toEqual({
      total: 2,
      counts: { ...none, gone: 1, unchecked: 1 },
      lastCheckedAt: checkedAt,
    });
    expect(await linkHealth()).toMatchObject({ total: 3, counts: { ...none, gone: 1, unchecked: 2 } });
    expect(await linkHealthOfSource("inconnue")).toMatchObject({ total: 0, lastCheckedAt: null });
  });

  it("stands beside each citation of an article", async () => {
    const article = await getArticle("fr", "gastro-enterite");
    const gone = { status: "gone", checkedOn: "2026-11-28" };
    expect(article?.citations.map(({ key, link }) => [key, link])).toEqual([
      ["a", gone],
      ["b", gone],
      ["c", null],
      ["d", null],
      ["e", null],
    ]);
  });
});
