import type { Metadata } from "next";
import { StaticText, staticTextMetadata } from "#app/[locale]/static-text.tsx";
import { DataController } from "#components/about/data-controller.tsx";
import { getEnv } from "#lib/platform/env.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staticTextMetadata("privacy", await localeOf(params));
}

export default async function Privacy({ params }: Props) {
  const locale = await localeOf(params);
  const { publisher, legal } = getEnv();
  return (
    <StaticText name="privacy" locale={locale}>
      <DataController locale={locale} publisher={publisher} legal={legal} />
    </StaticText>
  );
}
