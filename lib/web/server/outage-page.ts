// What a reader sees when a page cannot be made. It needs nothing that could be down: no database, no React.
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { escapeHtml } from "#lib/shared/text.ts";

const words = {
  fr: {
    title: "Cette page ne peut pas être affichée pour le moment",
    why: "Une panne nous empêche de la préparer. Nous y travaillons ; rien de ce que vous avez envoyé n’est perdu.",
    what: "Réessayez dans une minute. Les pages déjà lues restent souvent accessibles.",
    urgent:
      "En cas d’urgence : 15 (SAMU), 112 (numéro européen), 114 par SMS ou visio (personnes sourdes ou malentendantes).",
    distress: "En cas de détresse ou d’idées suicidaires : 3114, gratuit, jour et nuit.",
    home: "Aller à l’accueil",
    kept: "Votre texte est dans cette page",
    keptWhy:
      "Nous n’avons pas pu l’enregistrer. Ne fermez pas cette page : vérifiez votre texte, attendez un moment, puis renvoyez-le.",
    resend: "Renvoyer",
    tooMany: "Trop de recherches à la fois",
    tooManyWhy: (seconds: number) =>
      `Beaucoup de recherches viennent de votre connexion en ce moment. Réessayez dans ${seconds}\u00A0seconde${seconds > 1 ? "s" : ""}\u00A0: rechargez simplement cette page.`,
    tooManyWhat: "Les articles et les thèmes restent ouverts, sans limite.",
    themes: "Parcourir les thèmes",
  },
  en: {
    title: "This page cannot be shown right now",
    why: "A fault keeps us from preparing it. We are working on it; nothing that you sent is lost.",
    what: "Try again in a minute. Pages read before are often still available.",
    urgent:
      "In an emergency in France: 15 (SAMU), 112 (European number), 114 by text or video (deaf or hard of hearing people).",
    distress: "In distress or thinking of suicide: 3114, free, day and night.",
    home: "Go to the home page",
    kept: "Your text is in this page",
    keptWhy: "We could not save it. Do not close this page: check your text, wait a moment, then send it again.",
    resend: "Send again",
    tooMany: "Too many searches at once",
    tooManyWhy: (seconds: number) =>
      `Many searches are coming from your connection right now. Try again in ${seconds} second${seconds > 1 ? "s" : ""}: simply reload this page.`,
    tooManyWhat: "Articles and themes stay open, without any limit.",
    themes: "Browse the themes",
  },
} as const;

function shell(locale: PageLocale, stylesheets: string[], title: string, content: string): string {
  const styles = stylesheets.map((address) => `<link rel="stylesheet" href="${address}">`).join("");
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Santé en commun</title><link rel="icon" href="/favicon.svg">${styles}</head><body class="outage"><main id="contenu"><h1>${title}</h1>${content}</main></body></html>`;
}

const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join("");

/** A whole HTML page that says that the portal cannot make the page, and where help is. */
export function outagePage(locale: PageLocale, stylesheets: string[]): string {
  const w = words[locale];
  const home = `<p><a href="${href("home", locale)}">${w.home}</a></p>`;
  return shell(locale, stylesheets, w.title, paragraphs(w.why, w.what, w.urgent, w.distress) + home);
}

/** Gives a form's text back inside the page itself when nothing could be stored: it can be sent again from there.
 * @param fields names and values as received; long ones become text areas, the rest hidden fields. */
export function retryPage(
  locale: PageLocale,
  stylesheets: string[],
  action: string,
  fields: Record<string, string>,
): string {
  const w = words[locale];
  const inputs = Object.entries(fields).map(([name, value]) => {
    const [n, v] = [escapeHtml(name), escapeHtml(value)];
    // A line break right after the tag would be swallowed by the parser: give it one to swallow.
    if (value.length > 40 || value.includes("\n"))
      return `<p><textarea name="${n}" aria-label="${n}" rows="10" cols="60">\n${v}</textarea></p>`;
    return `<input type="hidden" name="${n}" value="${v}">`;
  });
  const form = `<form method="post" action="${escapeHtml(action)}">${inputs.join("")}<p><button type="submit">${w.resend}</button></p></form>`;
  return shell(locale, stylesheets, w.kept, paragraphs(w.keptWhy) + form + paragraphs(w.urgent));
}

/** For an address that searches faster than people do: when to come back, and what is open meanwhile. */
export function tooManySearchesPage(locale: PageLocale, stylesheets: string[], seconds: number): string {
  const w = words[locale];
  const themes = `<p><a href="${href("themes", locale)}">${w.themes}</a></p>`;
  return shell(
    locale,
    stylesheets,
    w.tooMany,
    paragraphs(w.tooManyWhy(seconds), w.tooManyWhat) + themes + paragraphs(w.urgent, w.distress),
  );
}
