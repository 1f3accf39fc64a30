// What the history page says of a revision that came from outside, where its sender said nothing.
import type { ReceivedArticle } from "#lib/articles/rules/received.ts";

/** first: it is new here. changed: its text moved on. confirmed: the text stays, what is said of it changed. */
export type RevisionReason = "first" | "changed" | "confirmed";

const own = {
  fr: {
    first: "Première publication.",
    changed: "Mise à jour par la rédaction du portail.",
    confirmed: "Texte confirmé par la rédaction du portail.",
  },
  en: {
    first: "First publication.",
    changed: "Updated by the portal’s editors.",
    confirmed: "Text confirmed by the portal’s editors.",
  },
};

const dated = { fr: (date: string) => `, daté de ${date}`, en: (date: string) => `, dated ${date}` };

const taken = {
  fr: {
    first: (from: string) => `Texte repris de : ${from}.`,
    changed: (from: string) => `Nouvelle version reçue de : ${from}.`,
    confirmed: (from: string) => `Texte confirmé par : ${from}.`,
  },
  en: {
    first: (from: string) => `Text taken over from: ${from}.`,
    changed: (from: string) => `New version received from: ${from}.`,
    confirmed: (from: string) => `Text confirmed by: ${from}.`,
  },
};

/** The sender's note, or the usual sentence in the article's language. */
export function noteFor(article: ReceivedArticle, reason: RevisionReason): string {
  const given = reason === "first" ? article.firstNote : article.changeNote;
  if (given) return given;
  const { publisher, title, documentDate } = article.provenance;
  if (article.origin === "files") return own[article.locale][reason];
  const from = `${publisher ?? title}${documentDate ? dated[article.locale](documentDate) : ""}`;
  return taken[article.locale][reason](from);
}
