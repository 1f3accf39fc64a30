import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deskInOtherLanguage, href, inOwnWords, pages, resolvePath } from "#lib/shared/addresses.ts";

describe("addresses", () => {
  it.each([
    ["/", "fr", "home", "/fr"],
    ["/en", "en", "home", "/en"],
    ["/recherche", "fr", "search", "/fr/search"],
    ["/en/search", "en", "search", "/en/search"],
    ["/articles/asthme", "fr", "article", "/fr/articles/asthme"],
    ["/articles/asthme/historique", "fr", "history", "/fr/articles/asthme/history"],
    ["/articles/asthme/proposer/envoyer", "fr", "suggestSend", "/fr/articles/asthme/suggest/send"],
    ["/en/articles/asthma/suggest", "en", "suggest", "/en/articles/asthma/suggest"],
    ["/themes/sante-mentale.atom", "fr", "themeFeed", "/fr/themes/sante-mentale.atom"],
    ["/themes/sante-mentale", "fr", "theme", "/fr/themes/sante-mentale"],
    ["/en/updates.atom", "en", "updatesFeed", "/en/updates.atom"],
    ["/articles/asthme/apercu.png", "fr", "articleImage", "/fr/articles/asthme/preview.png"],
    ["/moderation/42/decider", "fr", "reviewSend", "/fr/moderation/42/decide"],
  ])("finds %s", (path, locale, name, appPath) => {
    expect(resolvePath(path)).toMatchObject({ locale, name, appPath });
  });

  it("gives the parameters of an address, without the ending", () => {
    expect(resolvePath("/themes/sante-mentale.atom").params).toEqual({ slug: "sante-mentale" });
    expect(resolvePath("/en/articles/a%20b/preview.png").params).toEqual({ slug: "a%20b" });
    expect(resolvePath("/themes").params).toEqual({});
  });

  it.each(["/search", "/en/recherche", "/articles", "/articles/a/b/c", "/fr/recherche", "/wp-login", "/updates.atom"])(
    "knows no page at %s",
    (path) => {
      expect(resolvePath(path).name).toBeNull();
    },
  );

  it.each([
    ["/search", "/recherche"],
    ["/en/recherche", "/en/search"],
    ["/en/articles/asthme/historique/2", "/en/articles/asthme/history/2"],
    ["/articles/a%2Fb/history", "/articles/a%2Fb/historique"],
    ["/rien", null],
    ["/en/connexion/envoyer", null],
  ])("%s is meant for %s", (path, meant) => {
    expect(inOwnWords(path)).toBe(meant);
  });

  it.each([
    ["/moderation", "/en/moderation"],
    ["/moderation/liens/42", "/en/moderation/links/42"],
    ["/en/moderation/reviews?state=due&page=2", "/moderation/revues?state=due&page=2"],
    ["/en/moderation/a%2Fb?q=a?b", "/moderation/a%2Fb?q=a?b"],
    ["/moderation/liens/42/clore", null],
    ["/articles/asthme", null],
    ["/moderation/a/b/c/d", null],
  ])("%s at the desk is %s in the other language", (address, other) => {
    expect(deskInOtherLanguage(address)).toBe(other);
  });

  it("leads back from every address that it makes", () => {
    const names = Object.keys(pages) as (keyof typeof pages)[];
    const word = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom("fr" as const, "en" as const),
        word,
        (name, locale, value) => {
          const fixed = new Set(["proposer", "suggest", "envoye", "sent", "envoyer", "send", "comparer", "compare"]);
          fc.pre(!fixed.has(value));
          const address = (href as (...all: unknown[]) => string)(name, locale, {
            slug: value,
            id: value,
            receipt: value,
            letter: value,
            number: value,
          });
          expect(resolvePath(address)).toMatchObject({ name, locale });
        },
      ),
    );
  });
});
