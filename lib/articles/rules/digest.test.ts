import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf, documentDigest } from "#lib/articles/rules/digest.ts";
import { receivedDigest } from "#lib/articles/rules/received.ts";
import { anArticleDocument, aReceivedArticle, withSection } from "#tests/support/factories.ts";

/** The same value with the keys of every object in the reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe("a digest", () => {
  it("does not depend on the order of the fields", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => digestOf(reversed(value)) === digestOf(value)));
  });

  it("survives being written as JSON and read again", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => digestOf(JSON.parse(JSON.stringify(value))) === digestOf(value)));
  });

  it("differs where the values differ", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const digest = (markdown: string) => documentDigest(withSection(anArticleDocument(), "signes", markdown));
        return (digest(a) === digest(b)) === (a === b);
      }),
    );
  });

  it("follows the order of sections", () => {
    const document = anArticleDocument();
    const turned = { ...document, sections: document.sections.toReversed() };
    expect(documentDigest(turned)).not.toBe(documentDigest(document));
  });

  it("is one that translations can carry: it never changes from one version of the portal to the next", () => {
    // printf '{"a":[2,1],"b":"é"}' | sha256sum
    expect(digestOf({ b: "é", a: [2, 1] })).toBe("d969b5284bc60002");
  });
});

describe("the digest of what was received", () => {
  const digest = receivedDigest(aReceivedArticle());

  it("sees what is said about the text", () => {
    expect(receivedDigest(aReceivedArticle({ theme: "sante-mentale" }))).not.toBe(digest);
    expect(receivedDigest(aReceivedArticle({ followsDigest: "0".repeat(16) }))).not.toBe(digest);
  });

  it("does not see the address, which is given once, nor the notes", () => {
    expect(receivedDigest(aReceivedArticle({ slug: "gastro", firstNote: "Un.", changeNote: "Deux." }))).toBe(digest);
  });
});
