import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "#lib/web/server/security-headers.ts";
import { prepareStylesheets, stylesheets, withFonts, withStyles } from "#lib/web/server/stylesheets.ts";

const address = "/_next/static/chunks/a.css";
const regular = "/_next/static/media/face-latin-400-normal.x.woff2";
const css = [
  'a{background:url(data:image/svg+xml,x);mask:url("/mark.svg")}',
  "@font-face{src:url(../media/face-latin-400-normal.x.woff2)}",
  "@font-face{src:url(../media/face-latin-ext-400-normal.x.woff2)}",
].join("");
const link = `<link rel="stylesheet" href="${address}" data-precedence="next"/>`;
const preload = `<link rel="preload" as="font" type="font/woff2" media="(min-width:48rem)" href="${regular}" crossorigin>`;

describe("the style sheets of pages", () => {
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "styles-"));
    await mkdir(path.join(folder, "static/chunks"), { recursive: true });
    await writeFile(path.join(folder, "static/chunks/a.css"), css);
    await prepareStylesheets(folder);
  });

  afterAll(() => rm(folder, { recursive: true }));

  it("have the addresses that the framework gave them", () => {
    expect(stylesheets()).toEqual([address]);
  });

  it("are carried by plain pages, with addresses that are whole and the first fonts asked for", () => {
    const { body } = withStyles(`<head>${link}</head><a>`);
    const carried = css.replaceAll("../media/", "/_next/static/media/");
    expect(body).toBe(`<head>${preload}<style>${carried}</style></head><a>`);
  });

  it("are left where they are on the desk", () => {
    expect(withFonts(link)).toBe(preload + link);
  });

  it("that nobody built are left alone", () => {
    const other = '<link rel="stylesheet" href="/other.css">';
    expect(withStyles(other)).toEqual({ body: other, styles: [] });
  });

  it("are allowed by what they hold, and by nothing else", () => {
    const { body, styles } = withStyles(link);
    const [, carried = ""] = /<style>(.*)<\/style>/s.exec(body) ?? [];
    const digest = `'sha256-${createHash("sha256").update(carried).digest("base64")}'`;
    expect(styles).toEqual([digest]);
    expect(contentSecurityPolicy({ styles })).toContain(`style-src 'self' ${digest}; script-src 'self'`);
    expect(contentSecurityPolicy({ nonce: "n" })).toMatch(
      /style-src 'self'; script-src 'self' 'nonce-n' 'strict-dynamic'$/,
    );
  });
});
