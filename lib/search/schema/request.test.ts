import { describe, expect, it } from "vitest";
import { needRequestSchema } from "#lib/search/schema/need-request.ts";
import { searchApiSchema, searchPageSchema, suggestApiSchema } from "#lib/search/schema/request.ts";

const filters = { theme: "coeur", audience: "older_people", source: "ministry", level: "easy", lang: "en" };

describe("the page's address", () => {
  it.each([
    [{}, { q: "", page: 1, exact: false }],
    [
      { q: "asthme", page: "3" },
      { q: "asthme", page: 3, exact: false },
    ],
    [
      { q: ["asthme", "autre"], page: ["2", "5"], exact: ["1", "0"], theme: ["coeur", "peau"] },
      { q: "asthme", page: 2, exact: true, theme: "coeur" },
    ],
    [{ page: "0" }, { q: "", page: 1, exact: false }],
    [{ page: "101" }, { q: "", page: 1, exact: false }],
    [{ page: "1e1" }, { q: "", page: 1, exact: false }],
    [{ page: "-1" }, { q: "", page: 1, exact: false }],
    [{ page: "deux" }, { q: "", page: 1, exact: false }],
    [
      { page: "", q: [] },
      { q: "", page: 1, exact: false },
    ],
    [{ exact: "1" }, { q: "", page: 1, exact: true }],
    [{ exact: "true" }, { q: "", page: 1, exact: false }],
  ])("%j is read as %j", (address, request) => {
    expect(searchPageSchema.parse(address)).toEqual(request);
  });

  it("has filters, whatever of them can be read", () => {
    const none = { q: "", page: 1, exact: false };
    expect(searchPageSchema.parse(filters)).toEqual({ ...none, ...filters });
    for (const name of Object.keys(filters))
      for (const wrong of ["", "Être là", "'; --", [], ["", "x"], "x".repeat(101), 7, null])
        expect(searchPageSchema.parse({ ...filters, [name]: wrong })).toEqual({
          ...none,
          ...filters,
          [name]: undefined,
        });
  });
});

describe("the API's address", () => {
  it("fills in what is missing", () => {
    expect(searchApiSchema.parse({})).toEqual({ q: "", page: 1, limit: 10, locale: "fr", exact: false });
    expect(suggestApiSchema.parse({ q: "ast", locale: "en" })).toEqual({ q: "ast", limit: 8, locale: "en" });
  });

  it("has filters; an empty one is none", () => {
    const asked = { q: "asthme", page: 1, limit: 10, locale: "fr", exact: false };
    expect(searchApiSchema.parse({ q: "asthme", ...filters })).toEqual({ ...asked, ...filters });
    const empty = Object.fromEntries(Object.keys(filters).map((name) => [name, ""]));
    expect(searchApiSchema.parse({ q: "asthme", ...empty })).toEqual(asked);
  });

  it.each([
    [{ limit: "51" }, "limit"],
    [{ limit: "ten" }, "limit"],
    [{ limit: "" }, "limit"],
    [{ page: "0" }, "page"],
    [{ page: "1.5" }, "page"],
    [{ locale: "de" }, "locale"],
    [{ locale: "FR" }, "locale"],
    [{ theme: "Cœur" }, "theme"],
    [{ theme: 'x" OR id = 1' }, "theme"],
    [{ audience: "everybody" }, "audience"],
    [{ source: "rumour" }, "source"],
    [{ level: "EASY" }, "level"],
    [{ lang: "de" }, "lang"],
  ])("refuses %j, naming %s", (address, name) => {
    const parsed = searchApiSchema.safeParse({ q: "asthme", ...address });
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual([name]);
  });

  it.each([{ limit: "21" }, { limit: "0" }, { locale: "de" }])("refuses to suggest for %j", (address) => {
    expect(suggestApiSchema.safeParse({ q: "ast", ...address }).success).toBe(false);
  });
});

it.each([
  [{ concept: "cancer-du-sein" }, "cancer-du-sein"],
  [{ concept: "" }, ""],
  [{}, ""],
  [{ concept: "mal au dos" }, ""],
  [{ concept: "x".repeat(101) }, ""],
  [{ concept: ["asthme"] }, ""],
])("an article that is asked for by %j is about %j", (sent, concept) => {
  expect(needRequestSchema.parse(sent)).toEqual({ concept });
});
