import { describe, expect, it } from "vitest";
import { searchApiSchema, searchPageSchema, suggestApiSchema } from "#lib/search/schema.ts";

describe("the page's address", () => {
  it.each([
    [{}, { q: "", page: 1, limit: 10 }],
    [
      { q: "asthme", page: "3" },
      { q: "asthme", page: 3, limit: 10 },
    ],
    [
      { q: ["asthme", "autre"], page: ["2", "5"] },
      { q: "asthme", page: 2, limit: 10 },
    ],
    [{ page: "0" }, { q: "", page: 1, limit: 10 }],
    [{ page: "101" }, { q: "", page: 1, limit: 10 }],
    [
      { page: "1e1", limit: "51" },
      { q: "", page: 1, limit: 10 },
    ],
    [
      { page: "-1", limit: "0" },
      { q: "", page: 1, limit: 10 },
    ],
    [
      { page: "deux", limit: "50" },
      { q: "", page: 1, limit: 50 },
    ],
    [
      { page: "", q: [] },
      { q: "", page: 1, limit: 10 },
    ],
  ])("%j is read as %j", (address, request) => {
    expect(searchPageSchema.parse(address)).toEqual(request);
  });
});

describe("the API's address", () => {
  it("fills in what is missing", () => {
    expect(searchApiSchema.parse({})).toEqual({ q: "", page: 1, limit: 10, locale: "fr" });
    expect(suggestApiSchema.parse({ q: "ast", locale: "en" })).toEqual({ q: "ast", limit: 10, locale: "en" });
  });

  it.each([
    [{ limit: "51" }, "limit"],
    [{ limit: "ten" }, "limit"],
    [{ limit: "" }, "limit"],
    [{ page: "0" }, "page"],
    [{ page: "1.5" }, "page"],
    [{ locale: "de" }, "locale"],
    [{ locale: "FR" }, "locale"],
  ])("refuses %j, naming %s", (address, name) => {
    const parsed = searchApiSchema.safeParse({ q: "asthme", ...address });
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual([name]);
  });
});
