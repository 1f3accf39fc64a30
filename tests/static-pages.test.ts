// The pages of text in content/pages: the same in both languages, and no link that leads nowhere.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { resolvePath } from "#lib/shared/addresses.ts";

const root = path.resolve(import.meta.dirname, "../content/pages");
const namesOf = (locale: string) => readdir(path.join(root, locale));

const texts = (
  await Promise.all(
    ["fr", "en"].map(async (locale) =>
      Promise.all(
        (
          await namesOf(locale)
        ).map(async (name) => ({
          locale,
          name,
          text: await readFile(path.join(root, locale, name), "utf8"),
        })),
      ),
    ),
  )
).flat();

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe("pages of text", () => {
  it("exist in both languages, with the same parts", () => {
    for (const { name, text } of texts.filter(({ locale }) => locale === "fr")) {
      const other = texts.find((page) => page.locale === "en" && page.name === name)?.text ?? "";
      for (const pattern of [/^## /gm, /^[-*] /gm, /^\d+\. /gm])
        expect(count(other, pattern), name).toBe(count(text, pattern));
    }
    expect(texts.filter(({ locale }) => locale === "en")).toHaveLength(texts.length / 2);
  });

  it.each(texts)("$locale/$name links to pages that exist, in its own language", ({ locale, text }) => {
    const links = Array.from(text.matchAll(/\]\((\/[^)#]*)/g), ([, address = ""]) => resolvePath(address));
    expect(links.filter(({ name }) => name === null)).toEqual([]);
    expect(links.filter((link) => link.locale !== locale)).toEqual([]);
  });
});
