import type { Metadata } from "next";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { TransparencyPage } from "#components/reviews/transparency-page.tsx";
import { countReviews } from "#lib/articles/queries/count-reviews.ts";
import { articlesTag, registryTag } from "#lib/articles/rules/tags.ts";
import { getEnv } from "#lib/platform/env.ts";
import { href, otherLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { linkHealth } from "#lib/sources/queries/link-health.ts";
import { linksTag } from "#lib/sources/rules/tags.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = translator(locale);
  return pageMetadata({
    title: t("transparency.title"),
    description: t("transparency.lead"),
    address: href("transparency", locale),
    translations: (["fr", "en"] as const).map((one) => ({ locale: one, address: href("transparency", one) })),
    // Also told by the worker when a day changes how reviews stand.
    tags: [articlesTag, registryTag, linksTag],
  });
}

export default async function Transparency({ params }: Props) {
  const locale = await localeOf(params);
  const [totals, links] = await Promise.all([countReviews(locale), linkHealth()]);
  return (
    <Frame locale={locale} other={href("transparency", otherLocale(locale))} current="transparency">
      <TransparencyPage
        locale={locale}
        totals={totals}
        links={links}
        linksChecked={getEnv().linkChecks}
        countedAt={new Date()}
      />
    </Frame>
  );
}
