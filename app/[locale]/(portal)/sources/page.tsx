import type { Metadata } from "next";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { SourceIndex } from "#components/sources/source-index.tsx";
import { countCiting } from "#lib/articles/queries/list-citing.ts";
import { articlesTag, registryTag } from "#lib/articles/rules/tags.ts";
import { href, otherLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { listSources } from "#lib/sources/queries/read-sources.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = translator(locale);
  return pageMetadata({
    title: t("sources.title"),
    description: t("sources.description"),
    address: href("sources", locale),
    tags: [articlesTag, registryTag],
  });
}

export default async function Sources({ params }: Props) {
  const locale = await localeOf(params);
  const [sources, counts] = await Promise.all([listSources(locale), countCiting(locale)]);
  return (
    <Frame locale={locale} other={href("sources", otherLocale(locale))} current="sources">
      <SourceIndex
        locale={locale}
        sources={sources.map((source) => ({ ...source, ...(counts.get(source.slug) ?? { here: 0, all: 0 }) }))}
      />
    </Frame>
  );
}
