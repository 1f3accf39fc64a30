import type { Metadata } from "next";
import { StaticText, staticTextMetadata } from "#app/[locale]/static-text.tsx";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staticTextMetadata("contribute", await localeOf(params));
}

export default async function Contribute({ params }: Props) {
  return <StaticText name="contribute" locale={await localeOf(params)} />;
}
