// The scripts of reading pages, from memory: our modules without their types, one after the other in four files, minified. No
// bundler: they share one scope, so their names differ and the order is that of their imports (a test holds both).
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { minify } from "terser";
import type { Answer } from "#lib/web/server/answers.ts";

const modules = {
  /** Before the page is painted. */
  first: ["reading-choices", "first"],
  /** When it is there: the custom elements. */
  enhance: [
    ...["reading-choices", "sentences"],
    ...["search-field", "reading-settings", "print-page", "share-page", "notes", "read-aloud"],
  ],
  /** When somebody is about to search. */
  suggest: ["search-suggestions"],
  /** Where a proposal is written. */
  typed: ["keep-typed"],
} as const;

type ScriptName = keyof typeof modules;
type Script = { address: string; script: string };

// Kept on the process: Next bundles its pages apart from server.ts, and both need the addresses.
const shared = globalThis as typeof globalThis & { portalScripts?: Record<ScriptName, Script> };

/** A module without what ties it to others. */
const alone = (source: string): string =>
  stripTypeScriptTypes(source)
    .replace(/^import [^;]*;$/gm, "")
    .replace(/^export /gm, "");

async function prepare(name: ScriptName, constants: Record<string, string> = {}): Promise<Script> {
  const sources = await Promise.all(modules[name].map((module) => readFile(`components/enhance/${module}.ts`, "utf8")));
  // Its own scope: none of its names is anybody else's.
  const { code: script = "" } = await minify(`(() => {${sources.map(alone).join("\n")}})()`, {
    compress: { passes: 2, global_defs: constants },
  });
  const digest = createHash("sha256").update(script).digest("base64url").replace(/[^\w]/g, "").slice(0, 12);
  return { address: `/${name}.${digest}.js`, script };
}

/** Makes the scripts ready to be served. Their addresses change with their content. */
export async function prepareEnhancement(): Promise<void> {
  const suggest = await prepare("suggest");
  const enhance = await prepare("enhance", { suggestScript: suggest.address });
  shared.portalScripts = { first: await prepare("first"), enhance, suggest, typed: await prepare("typed") };
}

/** Where pages find them. Empty until they are ready: pages are complete without them. */
export const scriptAddress = (name: ScriptName): string => shared.portalScripts?.[name].address ?? "";

/** The script that has this address. */
export function enhancementAnswer(pathname: string): Answer | null {
  const found = Object.values(shared.portalScripts ?? {}).find(({ address }) => address === pathname);
  return found
    ? {
        status: 200,
        headers: {
          "content-type": "text/javascript; charset=utf-8",
          "cache-control": "public, max-age=31536000, immutable",
        },
        body: found.script,
        key: found.address,
      }
    : null;
}
