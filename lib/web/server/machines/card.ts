// How a link to the portal looks where it is shared: drawn by us, from our own fonts and words, asking nobody for anything.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createElement as e, type ReactElement } from "react";

/** What a card says. */
export type CardWords = {
  title: string;
  /** The theme, or nothing on the portal's own card. */
  over: string;
  site: string;
  /** What the portal is, or that it is a demonstration. */
  under: string;
};

// Spaces and hyphens that the font lacks, as those that it has.
const alike: [RegExp, string][] = [
  [/[\u2000-\u200A\u202F\u205F]/g, "\u00A0"],
  [/[\u2010\u2011]/g, "-"],
  [/\s+/g, " "],
];
// Everything but what our fonts draw. For anything else the library would ask another company's server for a font.
const notDrawn = /[^ -~\u00A0-\u00AC\u00AE-\u00B4\u00B6-\u00FF\u0152\u0153‘’‚“”„•…–—€™−]/g;

const withOurSpaces = (text: string): string =>
  alike.reduce((before, [from, to]) => before.replace(from, to), text.normalize("NFC")).trim();

/** Whether a text can be drawn whole. */
export const isDrawable = (text: string): boolean => withOurSpaces(text).search(notDrawn) === -1;

const drawable = (text: string): string => withOurSpaces(text).replace(notDrawn, "");

// The dark green of the home page's head (app/globals.css), on which white has a contrast of more than 7.
const colours = { ground: "#0e4a46", leaf: "#175c57", text: "#ffffff", accent: "#93d9ce" };
const leaves = [
  "M22 22H12A10 10 0 1 1 22 12Z",
  "M26 22V12A10 10 0 1 1 36 22Z",
  "M22 26V36A10 10 0 1 1 12 26Z",
  "M26 26H36A10 10 0 1 1 26 36Z",
];

function mark(size: number, fills: readonly string[], style: object = {}): ReactElement {
  const paths = leaves.map((d, i) => e("path", { key: d, d, fill: fills[i] ?? fills[0] }));
  return e("svg", { width: size, height: size, viewBox: "0 0 48 48", style }, ...paths);
}

/** Long titles are written smaller, and the longest are cut after five lines. */
const titleSize = ({ length }: string): number => (length <= 40 ? 88 : length <= 80 ? 72 : length <= 120 ? 60 : 52);

const white = [colours.text, colours.text, colours.text, colours.accent];

function design({ title, over, site, under }: CardWords): ReactElement {
  const row = { display: "flex", alignItems: "center" };
  return e(
    "div",
    {
      style: {
        ...{ width: "100%", height: "100%", padding: "56px 72px", display: "flex", flexDirection: "column" },
        ...{ backgroundColor: colours.ground, color: colours.text, fontFamily: "Atkinson", position: "relative" },
      },
    },
    mark(520, [colours.leaf], { position: "absolute", right: -90, bottom: -120 }),
    e(
      "div",
      { style: row },
      mark(64, white),
      e("div", { style: { marginLeft: 20, fontSize: 40, fontWeight: 700 } }, drawable(site)),
    ),
    e(
      "div",
      { style: { display: "flex", flexDirection: "column", flexGrow: 1, justifyContent: "center" } },
      over && e("div", { style: { fontSize: 34, color: colours.accent, marginBottom: 14 } }, drawable(over)),
      e(
        "div",
        {
          style: {
            ...{ display: "block", fontSize: titleSize(title), fontWeight: 700, lineHeight: 1.12 },
            ...{ lineClamp: 5, wordBreak: "break-word", ...(title.length <= 80 && { textWrap: "balance" }) },
          },
        },
        drawable(title),
      ),
    ),
    e("div", { style: { fontSize: 30 } }, drawable(under)),
  );
}

const { resolve } = createRequire(import.meta.url);
const fontFiles = {
  400: resolve("@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff"),
  700: resolve("@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff"),
};

/** A PNG of 1200 by 630. */
export async function drawCard(words: CardWords): Promise<Uint8Array<ArrayBuffer>> {
  const { ImageResponse } = await import("next/og.js");
  const weights = [400, 700] as const;
  const fonts = weights.map(async (weight) => ({ name: "Atkinson", weight, data: await readFile(fontFiles[weight]) }));
  const image = new ImageResponse(design(words), { width: 1200, height: 630, fonts: await Promise.all(fonts) });
  return new Uint8Array(await image.arrayBuffer());
}
