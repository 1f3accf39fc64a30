import type { Metadata } from "next";
import { StaticText, staticTextMetadata } from "#app/[locale]/static-text.tsx";
import { PublisherDetails } from "#components/about/publisher-details.tsx";
import { getEnv } from "#lib/platform/env.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staticTextMetadata("legal", await localeOf(params));
}

export default async function Legal({ params }: Props) {
  const locale = await localeOf(params);
  const { publisher, legal } = getEnv();
  return (
    <StaticText
      name="legal"
      locale={locale}
      lead={<PublisherDetails locale={locale} publisher={publisher} legal={legal} />}
    />
  );
}
