import type { Metadata } from "next";
import { StaticText, staticTextMetadata } from "#app/[locale]/static-text.tsx";
import { VocabularyCredits } from "#components/search/vocabulary-credits.tsx";
import { listLoadedVocabularies } from "#lib/search/queries/knowledge.ts";
import { searchTag } from "#lib/search/rules/tags.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staticTextMetadata("searchHelp", await localeOf(params), [searchTag]);
}

export default async function SearchHelp({ params }: Props) {
  const locale = await localeOf(params);
  return (
    <StaticText name="searchHelp" locale={locale}>
      <VocabularyCredits locale={locale} vocabularies={await listLoadedVocabularies()} />
    </StaticText>
  );
}
