import type { Metadata } from "next";
import { StaticText, staticTextMetadata } from "#app/[locale]/static-text.tsx";
import { HumanHelp } from "#components/about/human-help.tsx";
import { listHelpLines } from "#lib/help/queries.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staticTextMetadata("help", await localeOf(params));
}

export default async function Help({ params }: Props) {
  const locale = await localeOf(params);
  return (
    <StaticText name="help" locale={locale} lead={<HumanHelp locale={locale} topics={await listHelpLines(locale)} />} />
  );
}
