import type { Metadata } from "next";
import { getEnv } from "#lib/platform/env.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { pageSignals, type Signals } from "#lib/web/page-signals.ts";

type About = {
  title?: string;
  description?: string;
  /** Public path of the page, and of its translation where there is one. */
  address?: string;
  translations?: { locale: PageLocale; address: string }[];
  /** Instead of the page itself; `location` where its readers go. */
  status?: Signals["status"];
  location?: string;
  tags?: string[];
  /** False: outside search engines leave it alone. */
  indexed?: boolean;
};

/** Metadata of a page, with what server.ts needs to know of it. */
export function pageMetadata({
  title,
  description,
  address,
  translations = [],
  status,
  location,
  tags,
  indexed = true,
}: About): Metadata {
  const absolute = (path: string) => new URL(path, getEnv().portalUrl).href;
  return {
    title,
    description,
    ...(!indexed && { robots: { index: false, follow: false } }),
    ...(address && {
      alternates: {
        canonical: absolute(address),
        languages: Object.fromEntries(
          translations.map((translation) => [translation.locale, absolute(translation.address)]),
        ),
      },
    }),
    other: pageSignals({ status, location, tags }),
  };
}
