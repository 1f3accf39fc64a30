// robots.txt (RFC 9309): what crawlers are asked to leave alone. It needs nothing that could be down.
import { href } from "#lib/shared/addresses.ts";

export const robotsPath = "/robots.txt";
export const sitemapPath = "/sitemap.xml";

/** What belongs to one person or asks something: searches (health data), receipts, accounts, the desk, the interface. */
const closed = (["fr", "en"] as const).flatMap((locale) => [
  href("search", locale),
  href("contribution", locale, { receipt: "" }),
  href("mySpace", locale),
  href("signIn", locale),
  href("moderation", locale),
]);

/** @param indexed false for a demonstration: nothing of it is for search engines. */
export function robotsText({ portalUrl, indexed }: { portalUrl: string; indexed: boolean }): string {
  if (!indexed) return "# Demonstration: not an official service.\nUser-agent: *\nDisallow: /\n";
  const rules = [...closed, "/api/"].map((path) => `Disallow: ${path}`);
  return ["User-agent: *", ...rules, "", `Sitemap: ${new URL(sitemapPath, portalUrl).href}`, ""].join("\n");
}
