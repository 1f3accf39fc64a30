// The files that the accessibility statement rests on, as they are in the repository.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readAudit, readResults } from "#lib/accessibility/adapters/audit-files.ts";
import { auditGaps, conformityOf } from "#lib/accessibility/rules.ts";
import { auditDocument } from "#lib/accessibility/views.ts";
import { pages } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const content = path.join(root, "content");
const { audit, problems } = await readAudit(content);
const criteria = audit?.themes.flatMap((theme) => theme.criteria) ?? [];

describe("content/rgaa.yaml", () => {
  it("answers each of the 106 criteria, once", () => {
    expect(problems).toEqual([]);
    expect(audit && auditGaps(audit)).toEqual([]);
    expect(criteria).toHaveLength(106);
  });

  it("is what docs/rgaa.md shows (else: npm run rgaa)", async () => {
    expect(audit && auditDocument(audit)).toBe(await readFile(path.join(root, "docs/rgaa.md"), "utf8"));
  });

  it("names tests that exist", async () => {
    const spec = await readFile(path.join(root, "tests/e2e/accessibility.spec.ts"), "utf8");
    const automatic = criteria.filter(({ how }) => how === "automatic").map(({ by }) => by ?? "");
    const files = automatic.flatMap((by) => by.match(/[\w/-]+(?:\.spec|\.test)\.ts/g) ?? ["none"]);
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    const titles = automatic.flatMap((by) => Array.from(by.matchAll(/«\s(.+?)\s»/g), ([, title = ""]) => title));
    expect(titles.filter((title) => !spec.includes(title))).toEqual([]);
  });
});

describe("content/accessibility-results.json", () => {
  it("is about every page (else: npm run accessibility:record)", async () => {
    const { pages: seen } = await readResults(content);
    const ofHtml = new Set<string>(["cached", "plain", "desk"]);
    const all = Object.entries(pages).flatMap(([name, { kind }]) => (ofHtml.has(kind) ? [name] : []));
    expect(all.filter((name) => !seen.includes(name))).toEqual([]);
  });
});

it("says at the foot of each page what the statement says", () => {
  const words = { full: "totalement conforme", partial: "partiellement conforme", not: "non conforme" } as const;
  const state = words[conformityOf({ thirdParty: audit?.thirdParty ?? null })];
  expect(translator("fr")("footer.accessibility")).toBe(`Accessibilité\u00a0: ${state}`);
  expect(translator("fr")("accessibility.title")).toBe(`Accessibilité\u00a0: ${state}`);
});
