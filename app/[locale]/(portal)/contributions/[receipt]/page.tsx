import type { Metadata } from "next";
import { Frame } from "#app/[locale]/frame.tsx";
import { NotFound } from "#app/[locale]/not-found-page.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { ContributionPage } from "#components/suggestions/contribution-page.tsx";
import { href, otherLocale, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { normaliseReceipt } from "#lib/shared/tokens.ts";
import { getContribution } from "#lib/suggestions/queries.ts";
import { parameter, type SearchParams } from "#lib/web/search-params.ts";

type Props = { params: Promise<{ locale: PageLocale; receipt: string }>; searchParams: SearchParams };

const load = async ({ params }: Props) => {
  const { locale, receipt } = await params;
  return { locale, suggestion: await getContribution(normaliseReceipt(receipt)) };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, suggestion } = await load(props);
  const t = translator(locale);
  if (!suggestion) return pageMetadata({ title: t("notFound.title"), status: 404, indexed: false });
  return pageMetadata({ title: t("contribution.title"), indexed: false });
}

export default async function Contribution(props: Props) {
  const { locale, suggestion } = await load(props);
  if (!suggestion) return <NotFound locale={locale} />;
  const other = href("contribution", otherLocale(locale), { receipt: suggestion.receipt });
  return (
    <Frame locale={locale} other={other} current="contribution">
      <ContributionPage
        locale={locale}
        suggestion={suggestion}
        justSent={parameter(await props.searchParams, "sent") !== ""}
      />
    </Frame>
  );
}
