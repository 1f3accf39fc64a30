import { expect, it } from "vitest";
import { cachedQuery } from "#lib/web/server/cached-query.ts";

it.each([
  ["theme", "page=2", "page=2"],
  ["theme", "page=1", ""],
  ["theme", "page=0", ""],
  ["theme", "page=10", "page=10"],
  ["theme", "page=99999", ""],
  ["theme", "page=2&page=3", "page=2"],
  ["theme", "utm=x&page=2", "page=2"],
  ["home", "page=2", ""],
  [null, "page=2", ""],
  ["source", "documents=3&page=2", "page=2&documents=3"],
  ["updates", "kind=revised&page=1&theme=sante-mentale", "theme=sante-mentale&kind=revised"],
  ["updates", "kind=&theme=../etc", ""],
  ["updates", `theme=${"a".repeat(101)}`, ""],
] as const)("of %s?%s keeps %j", (name, asked, kept) =>
  expect(cachedQuery(name, new URLSearchParams(asked))).toBe(kept),
);
