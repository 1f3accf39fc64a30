import type { Metadata } from "next";
import { cache } from "react";
import { Frame } from "#app/[locale]/frame.tsx";
import { NotFound } from "#app/[locale]/not-found-page.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { signOf } from "#components/articles/letter-bar.tsx";
import { LetterPage } from "#components/articles/letter-page.tsx";
import { listLetters, listNames } from "#lib/articles/queries/list-names.ts";
import { articlesTag } from "#lib/articles/rules/tags.ts";
import { href, otherLocale, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { pageNumber, type SearchParams } from "#lib/web/search-params.ts";

type Props = { params: Promise<{ locale: PageLocale; letter: string }>; searchParams: SearchParams };

const pageSize = 100;

// Once for the metadata and the page.
const load = cache(async (locale: PageLocale, letter: string, page: number) => {
  const groups = await listLetters(locale, 0);
  const total = groups.find((group) => group.letter === letter)?.total;
  if (total === undefined) return null;
  const entries = await listNames(locale, letter, page, pageSize);
  if (page > 1 && entries.length === 0) return null;
  const used = new Set(groups.filter((group) => group.total > 0).map((group) => group.letter));
  return { entries, total, used, page, pages: Math.ceil(total / pageSize) };
});

const find = async ({ params, searchParams }: Props) => {
  const { locale, letter } = await params;
  return { locale, letter, found: await load(locale, letter, pageNumber(await searchParams)) };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, letter, found } = await find(props);
  const t = translator(locale);
  if (!found) return pageMetadata({ title: t("notFound.title"), status: 404, indexed: false });
  return pageMetadata({
    title: t("az.letterTitle", { letter: signOf(letter) }),
    address: href("letter", locale, { letter }),
    page: found.page,
    indexed: found.total > 0,
    tags: [articlesTag],
  });
}

export default async function Letter(props: Props) {
  const { locale, letter, found } = await find(props);
  if (!found) return <NotFound locale={locale} />;
  return (
    <Frame locale={locale} other={href("letter", otherLocale(locale), { letter })} current="letter">
      <LetterPage locale={locale} letter={letter} {...found} />
    </Frame>
  );
}
