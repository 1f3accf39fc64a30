import robotsParser from "robots-parser";
import { describe, expect, it } from "vitest";
import { robotsText } from "#lib/web/server/machines/robots.ts";

const portalUrl = "https://sante.example";
const read = (indexed: boolean) => robotsParser(`${portalUrl}/robots.txt`, robotsText({ portalUrl, indexed }));

describe("robots.txt", () => {
  it.each([
    ["/", true],
    ["/en", true],
    ["/articles/asthme", true],
    ["/articles/asthme/apercu.png?v=2", true],
    ["/themes/sante-mentale?page=2", true],
    ["/actualisations.atom", true],
    ["/aide/recherche", true],
    ["/enhance.a1b2.js", true],
    ["/recherche?q=asthme", false],
    ["/en/search?q=asthma", false],
    ["/contributions/ABCD-EFGH", false],
    ["/en/contributions/ABCD-EFGH", false],
    ["/mon-espace", false],
    ["/connexion", false],
    ["/moderation/besoins", false],
    ["/en/moderation", false],
    ["/api/v1/search?q=asthme", false],
  ])("says of %s: %s", (path, allowed) => {
    expect(read(true).isAllowed(portalUrl + path, "Googlebot")).toBe(allowed);
  });

  it("names the site map by its whole address", () => {
    expect(read(true).getSitemaps()).toEqual(["https://sante.example/sitemap.xml"]);
  });

  it("keeps every crawler out of a demonstration, whole", () => {
    expect(read(false).getSitemaps()).toEqual([]);
    for (const path of ["/", "/articles/asthme", "/sitemap.xml"])
      for (const agent of ["Googlebot", "GPTBot", "anyone"])
        expect(read(false).isAllowed(portalUrl + path, agent)).toBe(false);
  });
});
