import type { Metadata } from "next";
import { cache } from "react";
import { historyElsewhere } from "#app/[locale]/(portal)/articles/[slug]/history/history-elsewhere.ts";
import { Elsewhere, elsewhereMetadata } from "#app/[locale]/elsewhere.tsx";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { RevisionPage } from "#components/articles/revision-page.tsx";
import { getRevision } from "#lib/articles/queries/get-revision.ts";
import { articleTags, registryTag } from "#lib/articles/rules/tags.ts";
import { getGlossary } from "#lib/glossary/queries.ts";
import { allHelpLines } from "#lib/help/queries.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type Props = { params: Promise<{ locale: PageLocale; slug: string; number: string }> };

// Once for the metadata and the page.
const load = cache(async (locale: PageLocale, slug: string, number: string) =>
  /^[1-9]\d{0,5}$/.test(number) ? getRevision(locale, slug, Number(number)) : null,
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, number } = await params;
  const revision = await load(locale, slug, number);
  if (!revision) return elsewhereMetadata("history", locale, slug);
  return pageMetadata({
    title: translator(locale)("revisionPage.title", { title: revision.title, number: revision.number }),
    indexed: false,
    tags: [registryTag, ...articleTags(revision)],
  });
}

export default async function Revision({ params }: Props) {
  const { locale, slug, number } = await params;
  const revision = await load(locale, slug, number);
  if (!revision) return <Elsewhere page="history" locale={locale} slug={slug} />;
  return (
    <Frame locale={locale} other={await historyElsewhere(revision)} current="revision">
      <RevisionPage revision={revision} allHelpLines={await allHelpLines()} glossary={await getGlossary(locale)} />
    </Frame>
  );
}
