// What holds between files: translations and their originals, citations and those who use them.
import type { ArticleFile } from "#lib/articles/adapters/content-files/article-file.ts";
import { error, type Problem, warning } from "#lib/platform/content-files/problem.ts";

export type LocatedCitation = { file: string; line: number; source: string };

/** A translation names an original in the other language, and the text of it that it follows. */
export function checkTranslations(
  articles: readonly ArticleFile[],
  digestOf: ReadonlyMap<ArticleFile, string>,
): Problem[] {
  const taken = new Map<ArticleFile, string>();
  return articles.flatMap((article) => {
    const { translationOf } = article.front;
    if (!translationOf) return [];
    const line = article.lineOf(["translationOf", "slug"]);
    const original = articles.find(({ slug, locale }) => slug === translationOf.slug && locale !== article.locale);
    if (!original) return [error(article.file, line, `aucun original « ${translationOf.slug} » dans l’autre langue`)];
    if (original.front.translationOf)
      return [error(article.file, line, `${original.file} est lui-même une traduction`)];
    const earlier = taken.get(original);
    if (earlier) return [error(article.file, line, `${original.file} est déjà traduit par ${earlier}`)];
    taken.set(original, article.file);
    const present = digestOf.get(original) ?? "";
    if (present === translationOf.follows) return [];
    const message = `${original.file} a changé depuis : une fois la traduction mise à jour, écrire follows: "${present}"`;
    return [warning(article.file, article.lineOf(["translationOf", "follows"]), message)];
  });
}

/** Two articles of one language that answer the same question compete with one another. */
export function checkSharedQuestions(articles: readonly ArticleFile[]): Problem[] {
  const first = new Map<string, ArticleFile>();
  return articles.flatMap((article) =>
    article.front.keyQuestions.flatMap((question, i) => {
      const key = `${article.locale} ${question.toLowerCase()}`;
      const other = first.get(key) ?? article;
      first.set(key, other);
      if (other === article) return [];
      const message = `la question « ${question} » a déjà sa réponse dans ${other.file}`;
      return [warning(article.file, article.lineOf(["keyQuestions", i]), message)];
    }),
  );
}

/** Every citation comes from a registered source, and somebody uses it. */
export function checkCitations(
  citations: ReadonlyMap<string, LocatedCitation>,
  sources: ReadonlySet<string>,
  used: ReadonlySet<string>,
): Problem[] {
  return [...citations].flatMap(([id, { file, line, source }]) => [
    ...(sources.has(source)
      ? []
      : [error(file, line, `référence « ${id} » : aucune source « ${source} » dans sources/`)]),
    ...(used.has(id) ? [] : [error(file, line, `référence « ${id} » qu’aucun article ne cite`)]),
  ]);
}
