import type { Metadata } from "next";
import { headers } from "next/headers";
import { NotFound } from "#app/[locale]/not-found-page.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({ title: translator(await localeOf(params))("notFound.title"), status: 404, indexed: false });
}

/** The part of an address that may say what its reader wanted: "asthme" of "/fiches/asthme/index.html". */
function lastWords(address: string): string {
  const [path = ""] = address.split(/[?#]/);
  const parts = path.split("/").map((part) => part.replace(/\.[a-z]{2,5}$/i, ""));
  return parts.findLast((part) => /\p{L}{3}/u.test(part) && !/^(?:index|default|accueil|home)$/i.test(part)) ?? "";
}

/** server.ts sends every address here that is none of ours. */
export default async function Unknown({ params }: Props) {
  const address = (await headers()).get("x-portal-address") ?? "";
  return <NotFound locale={await localeOf(params)} slug={lastWords(address)} />;
}
