import type { Metadata } from "next";
import { StaticText, staticTextMetadata } from "#app/[locale]/static-text.tsx";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staticTextMetadata("legal", await localeOf(params));
}

export default async function Legal({ params }: Props) {
  return <StaticText name="legal" locale={await localeOf(params)} />;
}
