// The one script of reading pages: our custom elements, without their types, from memory.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import type { Answer } from "#lib/web/server/answers.ts";

const source = "components/enhance/search-suggestions.ts";

type Enhancement = { address: string; script: string };

// Kept on the process: Next bundles its pages apart from server.ts, and both need the address.
const shared = globalThis as typeof globalThis & { portalEnhancement?: Enhancement };

/** Comments and indentation are for who reads the source. */
const slim = (script: string): string =>
  script
    .replace(/\/\*\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/^\s+|[ \t]+$/gm, "");

/** Makes the script ready to be served. Its address changes with its content. */
export async function prepareEnhancement(): Promise<void> {
  const script = slim(stripTypeScriptTypes(await readFile(source, "utf8")));
  const digest = createHash("sha256").update(script).digest("base64url").replace(/[^\w]/g, "").slice(0, 12);
  shared.portalEnhancement = { address: `/enhance.${digest}.js`, script };
}

/** Where pages find it. Empty until it is ready: pages are complete without it. */
export const enhancementAddress = (): string => shared.portalEnhancement?.address ?? "";

/** The script, where this is its address. */
export function enhancementAnswer(pathname: string): Answer | null {
  const { address, script = "" } = shared.portalEnhancement ?? {};
  if (pathname !== address) return null;
  return {
    status: 200,
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    },
    body: script,
    key: address,
  };
}
