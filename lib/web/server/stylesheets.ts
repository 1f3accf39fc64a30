// The built style sheets. Reading pages carry what they use of them: on a slow line a second request costs more than the text
// itself does (docs/performance.md). The policy of each page names what it carries by its digest.
import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import path from "node:path";
import { partsOf, stylesByUse, type UsedBy } from "#lib/web/server/used-styles.ts";

type Stylesheet = { usedBy: UsedBy; fonts: string[] };

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
  const fonts = Array.from(css.matchAll(/url\(([^)]+\.woff2)\)/g), ([, font = ""]) => font);
  return [address, { usedBy: stylesByUse(css), fonts: fonts.filter((font) => atFirstSight.test(font)) }];
}

/** Reads what the build has made. */
export async function prepareStylesheets(built = ".next"): Promise<void> {
  const files = await Array.fromAsync(glob(`${built}/static/**/*.css`));
  shared.portalStylesheets = new Map(await Promise.all(files.sort().map((file) => read(file, built))));
}

/** Addresses, for pages that are made without the framework. */
export const stylesheets = (): string[] => [...(shared.portalStylesheets?.keys() ?? [])];

const link = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;

// Painting waits a tenth of a second for a font that is asked for so early, and twice that long on an old phone. On the slow line
// that phones so often have it comes too late all the same: there it is asked for once the text is shown, for the next page.
const preload = (font: string) =>
  `<link rel="preload" as="font" type="font/woff2" media="(min-width:48rem)" href="${font}" crossorigin>`;

/** Asks early for the fonts of the style sheets of a page, on wide screens. */
export const withFonts = (html: string): string =>
  html.replace(
    link,
    (whole, address: string) => (shared.portalStylesheets?.get(address)?.fonts ?? []).map(preload).join("") + whole,
  );

/** Puts what a page uses of its style sheets into it; all of them where its content `changes` under the reader's eyes.
 * @returns the page, and what `style-src` must say of it (Content Security Policy, level 3). */
export function withStyles(page: string, { changes = false } = {}): { body: string; styles: string[] } {
  const styles: string[] = [];
  const parts = changes ? null : partsOf(page);
  const body = withFonts(page).replace(link, (whole, address: string) => {
    const css = shared.portalStylesheets?.get(address)?.usedBy(parts);
    if (css === undefined) return whole;
    styles.push(`'sha256-${createHash("sha256").update(css).digest("base64")}'`);
    return `<style>${css}</style>`;
  });
  return { body, styles };
}
