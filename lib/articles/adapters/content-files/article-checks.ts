// What one article must satisfy beside its form: everything that it names exists.
import type { ArticleFile } from "#lib/articles/adapters/content-files/article-file.ts";
import { unsupportedFigures } from "#lib/articles/adapters/content-files/figures.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import { error, type Problem, warning } from "#lib/platform/content-files/problem.ts";

export type KnownNames = {
  themes: ReadonlySet<string>;
  citations: ReadonlySet<string>;
  slugs: Readonly<Record<Locale, ReadonlySet<string>>>;
};

const normalised = (question: string) =>
  question
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

function checkNames({ file, locale, slug, front, lineOf }: ArticleFile, known: KnownNames): Problem[] {
  const problems: Problem[] = [];
  if (!known.themes.has(front.theme)) problems.push(error(file, lineOf(["theme"]), `thème inconnu « ${front.theme} »`));
  for (const [i, related] of front.related.entries()) {
    if (related === slug) problems.push(error(file, lineOf(["related", i]), "un article n’est pas lié à lui-même"));
    else if (!known.slugs[locale].has(related)) {
      problems.push(error(file, lineOf(["related", i]), `aucun article « ${related} » dans articles/${locale}`));
    }
  }
  return problems;
}

function checkQuestions({ file, front, lineOf }: ArticleFile): Problem[] {
  const seen = new Set<string>();
  return front.keyQuestions.flatMap((question, i) => {
    const repeated = seen.has(normalised(question));
    seen.add(normalised(question));
    return repeated ? [error(file, lineOf(["keyQuestions", i]), `question répétée « ${question} »`)] : [];
  });
}

function checkFootnotes(text: string, known: KnownNames): string[] {
  if (/^\[\^[^\]]*\]:/.test(text)) return ["les notes ne se définissent pas ici, mais dans citations/"];
  return Array.from(text.matchAll(/\[\^([^\]]*)\]/g), ([, id = ""]) => id)
    .filter((id) => !known.citations.has(id))
    .map((id) => `aucune référence « ${id} » dans citations/`);
}

function checkLinks(text: string, known: KnownNames): string[] {
  return Array.from(text.matchAll(/\]\(\/(en\/)?articles\/([^)\s#?/]+)/g))
    .filter(([, english, slug = ""]) => !known.slugs[english ? "en" : "fr"].has(slug))
    .map(([, english = "", slug]) => `le lien /${english}articles/${slug} ne mène nulle part`);
}

/** Says that words are in another language: Markdown has no sign for it. */
const languageOfWords = /<span lang=(?:"[a-z]{2}"|'[a-z]{2}')>([^<]+)<\/span>/g;

/** Other raw HTML would be dropped by the page, and a link elsewhere than to the portal or a secure address followed by nobody. */
function checkMarkup(text: string): string[] {
  const prose = text.replace(/`[^`]*`/g, "").replace(languageOfWords, "$1");
  return [
    ...(/<\/?[a-z][^>:]*>|<!--/i.test(prose) ? ["pas de HTML dans le texte"] : []),
    ...(/\]\((?!\/|https:\/\/|#)/.test(prose) ? ["un lien va vers une page du portail ou une adresse https"] : []),
  ];
}

function checkText({ file, sections }: ArticleFile, known: KnownNames): Problem[] {
  return sections.flatMap(({ markdown, lines }) =>
    markdown
      .split("\n")
      .flatMap((text, i) =>
        [...checkFootnotes(text, known), ...checkLinks(text, known), ...checkMarkup(text)].map((message) =>
          error(file, lines[i] ?? 1, message),
        ),
      ),
  );
}

function checkFigures({ file, sections }: ArticleFile): Problem[] {
  return (
    sections
      // The easy version says again what the text says with its notes.
      .filter(({ role }) => role !== "human_help" && role !== "questions" && role !== "easy_to_read")
      .flatMap(({ markdown, lines }) =>
        unsupportedFigures(markdown).map(({ index, sentence }) =>
          warning(file, lines[index] ?? 1, `chiffre sans note : « ${sentence} »`),
        ),
      )
  );
}

/** All that is wrong with one article, given what exists around it. */
export function checkArticle(article: ArticleFile, known: KnownNames): Problem[] {
  return [
    ...checkNames(article, known),
    ...checkQuestions(article),
    ...checkText(article, known),
    ...checkFigures(article),
  ];
}
