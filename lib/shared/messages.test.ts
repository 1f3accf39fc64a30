import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import en from "#content/messages/en.json" with { type: "json" };
import fr from "#content/messages/fr.json" with { type: "json" };
import { translator } from "#lib/shared/messages.ts";

type Tree = { [key: string]: string | Tree };

const flatten = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );

const catalogues = { fr: new Map(flatten(fr)), en: new Map(flatten(en)) };

/** Arguments and tags of an ICU message: "count:plural", "name", "<day>". The texts of a plural's branches are messages too. */
function argumentsOf(message: string): string[] {
  const found = new Set(Array.from(message.matchAll(/<(\w+)>/g), ([, tag]) => `<${tag}>`));
  for (let at = message.indexOf("{"); at >= 0; at = message.indexOf("{", at + 1)) {
    const end = closingBrace(message, at);
    const [name = "", kind, ...rest] = message.slice(at + 1, end).split(",");
    found.add([name.trim(), kind?.trim()].filter(Boolean).join(":"));
    const branches = rest.join(",");
    for (let from = branches.indexOf("{"); from >= 0; ) {
      const to = closingBrace(branches, from);
      for (const inner of argumentsOf(branches.slice(from + 1, to))) found.add(inner);
      from = branches.indexOf("{", to);
    }
    at = end;
  }
  return [...found].sort();
}

function closingBrace(text: string, opening: number): number {
  let depth = 0;
  for (let i = opening; i < text.length; i += 1) {
    if (text[i] === "{") depth += 1;
    if (text[i] === "}") depth -= 1;
    if (depth === 0) return i;
  }
  throw new Error(`Unclosed brace in “${text}”`);
}

describe("both languages", () => {
  test("have the same keys", () => {
    expect([...catalogues.en.keys()].sort()).toEqual([...catalogues.fr.keys()].sort());
  });

  test("take the same arguments", () => {
    const wanted = [...catalogues.fr].map(([key, message]) => [key, argumentsOf(message)]);
    const given = wanted.map(([key]) => [key, argumentsOf(catalogues.en.get(String(key)) ?? "")]);
    expect(given).toEqual(wanted);
  });

  test.each(["fr", "en"] as const)("have only messages that can be shown (%s)", (locale) => {
    const messages = locale === "fr" ? fr : en;
    const onError = (error: Error) => {
      throw error;
    };
    const t = createTranslator({ locale, messages, timeZone: "Europe/Paris", onError });
    for (const [key, message] of catalogues[locale]) {
      const values = argumentsOf(message).map((argument) => {
        const [name = "", kind] = argument.replace(/[<>]/g, "").split(":");
        return [name, kind === "plural" ? 2 : argument.startsWith("<") ? () => "shown" : "shown"];
      });
      expect(String(t.rich(key as "nav.home", Object.fromEntries(values)))).not.toMatch(/[{}<>]/);
    }
  });
});

describe("French typography", () => {
  const faulty = (pattern: RegExp) => [...catalogues.fr].filter(([, message]) => pattern.test(message));

  test("a no-break space stands before ; : ! ? » and after «", () => {
    expect(faulty(/ [;:!?»]|« /)).toEqual([]);
    expect(faulty(/[^\u202f]([;!?])/)).toEqual([]);
    expect(faulty(/[^\u00a0]:(?!\/\/)|«(?!\u00a0)|(?<!\u00a0)»/)).toEqual([]);
  });

  test("apostrophes are curly, ellipses one character, capitals accented", () => {
    expect(faulty(/['"]|\.\.\./)).toEqual([]);
    expect(faulty(/(?:^|[.!?] )A (?=\p{Ll})|\bE(?=crire|criv|dit|tat|tape|t[ée]s?\b)/u)).toEqual([]);
  });
});

test("English has curly quotation marks and no space before a colon", () => {
  expect([...catalogues.en].filter(([, message]) => /['"«»]|[\s\u00a0\u202f][;:!?]/.test(message))).toEqual([]);
});

test("English calls topics by one name", () => {
  // Arguments and addresses keep theirs: {theme}, /en/themes.
  expect([...catalogues.en].filter(([, message]) => /(?<![{/])\bthemes?\b/i.test(message))).toEqual([]);
});

test("plurals follow the language", () => {
  expect(translator("fr")("search.total", { count: 0 })).toBe("Aucun article trouvé");
  expect(translator("fr")("themes.count", { count: 1 })).toBe("1 article");
  expect(translator("en")("themes.count", { count: 1_200 })).toBe("1,200 articles");
});
