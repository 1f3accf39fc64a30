// The built style sheets. Reading pages carry theirs: on a slow line a second request costs more than the text itself does
// (docs/performance.md). The policy names them by their digest.
import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import path from "node:path";

type Stylesheet = { css: string; digest: string; fonts: string[] };

// By address. Kept on the process: Next bundles its route handlers apart from server.ts, and both need them.
const shared = globalThis as typeof globalThis & { portalStylesheets?: Map<string, Stylesheet> };

// The faces that every page shows (app/fonts.css). A browser that learns of them from the style sheet has begun to paint.
const atFirstSight = /-latin-(?:400|700)-normal\./;

/** Addresses inside a style sheet are beside it; inside a page they must be whole. */
const standingAlone = (css: string, address: string): string =>
  css.replace(/url\((?!["']?(?:data:|\/|#))["']?([^)"']+)["']?\)/g, (_, relative: string) => {
    const { pathname } = new URL(relative, `http://portal.invalid${address}`);
    return `url(${pathname})`;
  });

async function read(file: string, built: string): Promise<[address: string, Stylesheet]> {
  const address = `/_next/${path.relative(built, file).replaceAll("\\", "/")}`;
  const css = standingAlone(await readFile(file, "utf8"), address);
  const digest = createHash("sha256").update(css).digest("base64");
  const fonts = Array.from(css.matchAll(/url\(([^)]+\.woff2)\)/g), ([, font = ""]) => font);
  return [address, { css, digest, fonts: fonts.filter((font) => atFirstSight.test(font)) }];
}

/** Reads what the build has made. */
export async function prepareStylesheets(built = ".next"): Promise<void> {
  const files = await Array.fromAsync(glob(`${built}/static/**/*.css`));
  shared.portalStylesheets = new Map(await Promise.all(files.sort().map((file) => read(file, built))));
}

/** Addresses, for pages that are made without the framework. */
export const stylesheets = (): string[] => [...(shared.portalStylesheets?.keys() ?? [])];

/** What `style-src` says of the style sheets that pages carry (Content Security Policy, level 3). */
export const styleDigests = (): string[] =>
  Array.from(shared.portalStylesheets?.values() ?? [], ({ digest }) => `'sha256-${digest}'`);

const link = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;

const preload = (font: string) => `<link rel="preload" as="font" type="font/woff2" href="${font}" crossorigin>`;

/** Asks early for the fonts of the style sheets of a page.
 * @param carried puts the style sheets themselves into it too. */
export const withStyles = (html: string, { carried }: { carried: boolean }): string =>
  html.replace(link, (whole, address: string) => {
    const stylesheet = shared.portalStylesheets?.get(address);
    if (!stylesheet) return whole;
    return stylesheet.fonts.map(preload).join("") + (carried ? `<style>${stylesheet.css}</style>` : whole);
  });
