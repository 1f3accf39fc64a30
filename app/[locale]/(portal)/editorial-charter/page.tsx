import type { Metadata } from "next";
import { StaticText, staticTextMetadata } from "#app/[locale]/static-text.tsx";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staticTextMetadata("editorialCharter", await localeOf(params));
}

export default async function EditorialCharter({ params }: Props) {
  return <StaticText name="editorialCharter" locale={await localeOf(params)} />;
}
