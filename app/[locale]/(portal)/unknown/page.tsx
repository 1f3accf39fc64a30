import type { Metadata } from "next";
import { NotFound } from "#app/[locale]/not-found-page.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({ title: translator(await localeOf(params))("notFound.title"), status: 404, indexed: false });
}

/** server.ts sends every address here that is none of ours. */
export default async function Unknown({ params }: Props) {
  return <NotFound locale={await localeOf(params)} />;
}
