// YAML checked by a zod schema, each complaint with the line of the field that it is about.
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { z } from "zod";
import { error, type Problem } from "#lib/platform/content-files/problem.ts";

export type Located<T> = {
  /** Null when there are problems. */
  value: T | null;
  /** The line in the file of the field at this path, or of its nearest parent that is there. */
  lineOf(path: readonly PropertyKey[]): number;
  problems: Problem[];
};

function step(node: unknown, part: PropertyKey): { offset: number; node: unknown } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
    return pair ? { offset: (pair.key as Node).range?.[0] ?? 0, node: pair.value } : null;
  }
  const item = isSeq(node) ? (node.items[Number(part)] as Node | undefined) : undefined;
  return item ? { offset: item.range?.[0] ?? 0, node: item } : null;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let here = { offset: document.contents?.range?.[0] ?? 0, node: document.contents as unknown };
  for (const part of path) {
    const next = step(here.node, part);
    if (!next) break;
    here = next;
  }
  return here.offset;
}

/** Every field that an issue of zod is about, with what is wrong with it. */
function complaints(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: `champ inconnu « ${key} »` }));
  }
  const name = issue.path.map(String).join(".");
  return [{ path: issue.path, message: name ? `${name} : ${issue.message}` : issue.message }];
}

/** Parses and checks a YAML text.
 * @param firstLine the line of the file on which the text begins. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, firstLine = 1): Located<T> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
  if (document.errors.length > 0) {
    return {
      value: null,
      lineOf,
      problems: document.errors.map((e) => error(file, lineAt(e.pos[0]), `YAML : ${e.message}`)),
    };
  }
  const checked = schema.safeParse(document.toJS(), { error: z.locales.fr().localeError });
  if (checked.success) return { value: checked.data, lineOf, problems: [] };
  const problems = checked.error.issues
    .flatMap(complaints)
    .map(({ path, message }) => error(file, lineOf(path), message));
  return { value: null, lineOf, problems };
}
