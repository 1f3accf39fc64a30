import type { Metadata } from "next";
import { StaticText, staticTextMetadata } from "#app/[locale]/static-text.tsx";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staticTextMetadata("licence", await localeOf(params));
}

export default async function Licence({ params }: Props) {
  return <StaticText name="licence" locale={await localeOf(params)} />;
}
