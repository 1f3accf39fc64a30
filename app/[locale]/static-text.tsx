// Pages of text kept in content/pages/: their first line is the title.
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Metadata } from "next";
import { cache } from "react";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { TextPage } from "#components/articles/text-page.tsx";
import { renderMarkdown } from "#lib/articles/views/markdown.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";

type TextName = "legal" | "privacy";

const read = cache(async (name: TextName, locale: PageLocale) => {
  const text = await readFile(path.join(process.cwd(), "content/pages", locale, `${name}.md`), "utf8");
  const end = text.indexOf("\n");
  return { title: text.slice(2, end).trim(), html: renderMarkdown(text.slice(end), { locale, headingOffset: 0 }) };
});

export async function staticTextMetadata(name: TextName, locale: PageLocale): Promise<Metadata> {
  const { title } = await read(name, locale);
  return pageMetadata({ title, address: href(name, locale) });
}

export async function StaticText({ name, locale }: { name: TextName; locale: PageLocale }) {
  const { title, html } = await read(name, locale);
  return (
    <Frame locale={locale} other={href(name, locale === "fr" ? "en" : "fr")} current={name}>
      <TextPage locale={locale} title={title} html={html} />
    </Frame>
  );
}
