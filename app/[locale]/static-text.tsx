// Pages of text kept in content/pages/: their first line is the title.
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Metadata } from "next";
import { cache, type ReactNode } from "react";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { TextPage } from "#components/articles/text-page.tsx";
import { plainText, renderMarkdown } from "#lib/articles/views/markdown.ts";
import { href, otherLocale, type PageLocale } from "#lib/shared/addresses.ts";

/** The file of each, in content/pages/<locale>/. */
const files = {
  legal: "legal",
  privacy: "privacy",
  searchHelp: "search-help",
  help: "help",
  editorialCharter: "editorial-charter",
  contribute: "contribute",
  licence: "licence",
} as const;
type TextName = keyof typeof files;

const read = cache(async (name: TextName, locale: PageLocale) => {
  const text = await readFile(path.join(process.cwd(), "content/pages", locale, `${files[name]}.md`), "utf8");
  const end = text.indexOf("\n");
  // The first paragraph; what is shorter is a heading.
  const description = plainText(text.slice(end))
    .split("\n")
    .find((block) => block.length > 60);
  return {
    title: text.slice(2, end).trim(),
    description,
    html: renderMarkdown(text.slice(end), { locale, headingOffset: 0 }),
  };
});

/** @param tags of what the page shows beside its text. */
export async function staticTextMetadata(name: TextName, locale: PageLocale, tags?: string[]): Promise<Metadata> {
  const { title, description } = await read(name, locale);
  return pageMetadata({ title, description, address: href(name, locale), tags });
}

type StaticTextProps = {
  name: TextName;
  locale: PageLocale;
  /** What stands between the title and the text. */
  lead?: ReactNode;
  children?: ReactNode;
};

export async function StaticText({ name, locale, lead, children }: StaticTextProps) {
  const { title, html } = await read(name, locale);
  return (
    <Frame locale={locale} other={href(name, otherLocale(locale))} current={name}>
      <TextPage locale={locale} title={title} html={html} lead={lead} />
      {children}
    </Frame>
  );
}
