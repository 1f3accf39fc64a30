import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readableDigest } from "#lib/sources/rules/readable-text.ts";

const html = (text: string, contentType = "text/html; charset=utf-8") =>
  readableDigest({ contentType, bytes: Buffer.from(text), size: null });

const advice = `<h1>L’asthme de l’adulte</h1>
  <p>En cas de crise, prenez <strong>2 bouffées</strong> de votre traitement de secours et attendez 15 minutes.</p>
  <p>Si la gêne continue, appelez le 15 ou le 112 sans attendre.</p>`;

const page = (main: string, around = "") => `<!doctype html><html lang="fr"><head><title>Asthme</title>
  <meta name="csrf-token" content="${around}a1b2c3"><script nonce="${around}">var t=${around.length}</script></head>
  <body class="page cookie-off ${around}"><header>Menu ${around}</header><nav><a href="/">Accueil ${around}</a></nav>
  <main>${main}</main><aside>À lire aussi : ${around}</aside><footer>© 2026 ${around}</footer></body></html>`;

const read = html(page(advice));

describe("the same text", () => {
  it.each([
    ["another menu, footer, token and class", page(advice, "toutautre")],
    ["no longer indented", page(advice.replace(/\s+/g, " "))],
    ["other tags for the same words", page(advice.replace(/<\/?strong>/g, ""))],
    ["another apostrophe and case", page(advice.replaceAll("’", "'").replace("En cas", "EN CAS"))],
    ["a date of review", page(`${advice}<p>12 mars 2026 à 14h05</p>`)],
    [
      "a cookie banner in the main part",
      page(`<div id="cookie">Nous utilisons des cookies pour mesurer.</div>${advice}`),
    ],
    ["a breadcrumb", page(`<ol class="fr-breadcrumb breadcrumb__list"><li>Accueil</li><li>Santé</li></ol>${advice}`)],
    [
      "a list of related pages",
      page(`${advice}<section class="related">La BPCO, la toux, l’allergie aux acariens</section>`),
    ],
    ["a hidden part", page(`${advice}<div hidden>Votre session va expirer dans cinq minutes.</div>`)],
    ["a counter", page(`${advice}<p>1 234 vues</p>`)],
    ["a token after dashes", page(`${advice}<p>--a8f3c2d1e0b94f7fa8f3c2d1e0b94f7f</p>`)],
    ["a token in sight", page(`${advice}<p>a8f3c2d1e0b94f7fa8f3c2d1e0b94f7f</p>`)],
    ["comments in its source", page(`<!-- généré en 0,02 s -->${advice}`)],
  ])("%s", (_, other) => expect(html(other)).toBe(read));

  it.each([
    ["12 mars 2026", "1er avril 2026"],
    ["12/03/2026", "01.04.2026"],
    ["2026-03-12T14:05:00Z", "2026-04-01"],
    ["March 12, 2026 at 10:15 am", "1st April 2026"],
    ["il y a 3 jours", "il y a une semaine"],
    ["2 hours ago", "a few days ago"],
    ["14 partages", "1 250 partages"],
    ["<time datetime='2026-03-12'>jeudi</time>", "<time datetime='2026-04-01'>mercredi</time>"],
  ])("with « %s », then with « %s »", (before, after) => {
    const dated = (date: string) => html(page(`${advice}<p>Dernière mise à jour : ${date}.</p>`));
    expect(dated(before)).toBe(dated(after));
  });

  it("in another encoding", () => {
    const bytes = Buffer.from(page(advice.replaceAll("’", "'")), "latin1");
    expect(readableDigest({ contentType: "text/html; charset=ISO-8859-1", bytes, size: null })).toBe(read);
    const named = Buffer.from(
      page(advice.replaceAll("’", "'")).replace("<head>", '<head><meta charset="iso-8859-1">'),
      "latin1",
    );
    expect(readableDigest({ contentType: "text/html", bytes: named, size: null })).toBe(read);
  });

  it("whatever the menus", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,30}$/), (around) => {
        expect(html(page(advice, around))).toBe(read);
      }),
    );
  });
});

describe("another text", () => {
  it.each([
    ["a dose", advice.replace("2 bouffées", "4 bouffées")],
    ["a decimal", advice.replace("15 minutes", "1,5 minute")],
    ["a negation", advice.replace("appelez", "n’appelez pas")],
    ["a number to call", advice.replace("le 112", "le 114")],
    ["a sentence more", `${advice}<p>Arrêtez de fumer.</p>`],
    ["a sentence less", advice.replace(/<p>Si.*<\/p>/, "")],
    ["another order", advice.split("\n").reverse().join("\n")],
    ["another title inside the main part", `<header><h1>Autre</h1></header>${advice}`],
    [
      "a removed page that answers 200",
      "<p>Cette page n’existe plus. Utilisez la recherche pour retrouver nos contenus, merci.</p>",
    ],
  ])("%s", (_, other) => expect(html(page(other))).not.toBe(read));

  it("one more word anywhere", () => {
    const words = advice.replace(/<[^>]*>/g, "").match(/\p{L}{4,}/gu) ?? [];
    fc.assert(
      fc.property(fc.constantFrom(...words), (word) => {
        expect(html(page(advice.replace(word, `${word} zibeline`)))).not.toBe(read);
      }),
    );
  });
});

describe("where the text is", () => {
  it("is the main part, else the whole body", () => {
    expect(html(`<body><div role="main">${advice}</div><p>Publicité du jour</p></body>`)).toBe(read);
    expect(html(`<body><header>Menu</header>${advice}</body>`)).toBe(read);
    expect(html(`<body><main></main><div>${advice}</div></body>`)).toBe(read);
  });

  it.each([
    ["a page drawn by a script", page('<div id="root"></div><noscript>Activez JavaScript</noscript>'), "text/html"],
    ["a picture", advice, "image/png"],
    ["nothing", "", "text/html"],
    ["elements too deep to be read", "<div>".repeat(50_000) + advice, "text/html"],
  ])("there is none to compare: %s", (_, text, type) => expect(html(text, type)).toBeNull());

  it.each(["_", "-", "_-", "-_é", "1.", "1 ", "a1-", "janvier "])(
    "a page full of « %s » is read in no time",
    (sign) => {
      const start = performance.now();
      html(`<main><p>${sign.repeat(300_000 / sign.length)}</p></main>`);
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );

  it("of a PDF, its bytes and its size", () => {
    const pdf = (text: string, size: number | null) =>
      readableDigest({ contentType: "application/pdf", bytes: Buffer.from(text), size });
    expect(pdf("%PDF-1.7 a", null)).toBe(pdf("%PDF-1.7 a", null));
    expect(pdf("%PDF-1.7 a", null)).not.toBe(pdf("%PDF-1.7 b", null));
    expect(pdf("%PDF-1.7 a", 10)).not.toBe(pdf("%PDF-1.7 a", 11));
  });
});
