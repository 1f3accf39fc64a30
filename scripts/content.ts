// `npm run content:check`, and what the start of the portal runs: content.ts check | load | demo.
import path from "node:path";
import { ensureDemoPeople } from "#lib/accounts/commands.ts";
import { countContent } from "#lib/articles/adapters/content-files/count-content.ts";
import { type Content, readContent } from "#lib/articles/adapters/content-files/read-content.ts";
import { loadContent } from "#lib/articles/commands/load-content.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import { readGlossary } from "#lib/glossary/adapters/glossary-file.ts";
import { termMatcher } from "#lib/glossary/rules/terms.ts";
import type { GlossaryEntry } from "#lib/glossary/schema.ts";
import { readEmergencies } from "#lib/help/adapters/emergency-file.ts";
import { readHelpLines } from "#lib/help/adapters/help-lines-file.ts";
import type { Emergencies } from "#lib/help/schema.ts";
import { error, type Problem } from "#lib/platform/content-files/problem.ts";
import { loadDotEnv } from "#lib/platform/embedded/dotenv.ts";
import { withServices } from "#lib/platform/embedded/supervisor.ts";
import { readVocabulary } from "#lib/search/adapters/vocabulary-files.ts";
import type { Concept } from "#lib/search/rules/concept.ts";
import { recordContentConflict } from "#lib/suggestions/commands/record-content-conflict.ts";

const folder = path.resolve(import.meta.dirname, "../content");

function printProblems(problems: Problem[]): void {
  for (const { file, line, level, message } of problems) {
    console.log(`content/${file}:${line} ${level === "warning" ? "avertissement : " : ""}${message}`);
  }
}

function printCounts(content: Content): void {
  const { themes, words, citations, easyToRead, hard, sentence } = countContent(content);
  console.table(Object.fromEntries(themes.map(({ theme, articles }) => [theme, articles])));
  console.log(`Mots : ${words.fr} en français, ${words.en} en anglais.`);
  const { opened, catalogued, unchecked } = citations;
  console.log(
    `Phrases : ${sentence.toFixed(1)} mots en moyenne. Versions faciles à lire : ${easyToRead.fr} en français, ${easyToRead.en} en anglais.`,
  );
  for (const { file, score } of hard)
    console.log(`content/${file} : l’essentiel est difficile (Kandel-Moles ${score.toFixed(0)}, viser 50)`);
  console.log(
    `Références : ${opened} lues, ${catalogued} connues par un catalogue ou un autre document, ${unchecked} à vérifier.`,
  );
}

/** How many words of the glossary the articles use. */
function usedTerms({ articles }: Content, entries: readonly GlossaryEntry[]) {
  const count = (locale: Locale) => {
    const match = termMatcher(entries, locale);
    const texts = articles
      .filter((article) => article.locale === locale)
      .map(({ document }) => document.sections.map(({ markdown }) => markdown).join("\n"));
    return new Set(texts.flatMap((text) => match(text).map(({ slug }) => slug))).size;
  };
  return { fr: count("fr"), en: count("en") };
}

/** Emergencies put articles forward by concepts of the search, of which lib/help knows nothing. */
function checkAbout(emergencies: Emergencies | null, concepts: readonly Concept[]): Problem[] {
  const known = new Set(concepts.map(({ slug }) => slug));
  return (emergencies?.rules ?? []).flatMap(({ rule, about }) =>
    about
      .filter((slug) => !known.has(slug))
      .map((slug) => error("emergency.yaml", 1, `« ${rule} » parle de « ${slug} », qui n’est pas dans synonyms/`)),
  );
}

async function check(): Promise<number> {
  const { content, problems: inArticles } = await readContent(folder);
  const sources = new Set(content.sources.map(({ slug }) => slug));
  const [help, glossary] = await Promise.all([readHelpLines(folder, sources), readGlossary(folder)]);
  const emergency = await readEmergencies(folder, help.helpLines, sources);
  const vocabulary = await readVocabulary(folder);
  // Terms that two concepts share may be wanted: they are listed when asked for.
  const [shared, wrong] = [
    vocabulary.problems.filter(({ level }) => level === "warning"),
    vocabulary.problems.filter(({ level }) => level === "error"),
  ];
  if (process.argv.includes("--shared")) printProblems(shared);
  const about = checkAbout(emergency.emergencies, vocabulary.concepts);
  const problems = [...inArticles, ...help.problems, ...emergency.problems, ...glossary.problems, ...wrong, ...about];
  printProblems(problems);
  printCounts(content);
  const used = usedTerms(content, glossary.entries);
  console.log(
    `Aide : ${help.helpLines.length} lignes, ${emergency.emergencies?.rules.length ?? 0} règles d’urgence. Glossaire : ${glossary.entries.length} mots, dont ${used.fr} employés en français et ${used.en} en anglais.`,
  );
  const terms = (locale: Locale) => vocabulary.concepts.reduce((sum, concept) => sum + concept.terms[locale].length, 0);
  console.log(
    `Vocabulaire : ${vocabulary.concepts.length} concepts, ${terms("fr")} termes français, ${terms("en")} anglais ; ${shared.length} termes à plusieurs concepts (--shared les montre).`,
  );
  const errors = problems.filter(({ level }) => level === "error").length;
  console.log(`${errors} erreurs, ${problems.length - errors} avertissements.`);
  return errors > 0 ? 1 : 0;
}

async function load(): Promise<number> {
  const { content, problems } = await readContent(folder);
  const errors = problems.filter(({ level }) => level === "error");
  if (errors.length > 0) {
    printProblems(errors);
    console.log("Rien n’a été chargé.");
    return 1;
  }
  const loaded = await withServices(() => loadContent(content, recordContentConflict));
  if (!loaded.ok) {
    console.log("Un autre chargement est en cours : celui-ci n’a rien fait.");
    return 1;
  }
  const { created, revised, unchanged, conflict, refused } = loaded.value;
  for (const { file, reason } of refused) console.log(`content/${file} : ${reason}`);
  console.log(
    `${created} créés, ${revised} révisés, ${unchanged} inchangés, ${conflict} en conflit, ${refused.length} refusés`,
  );
  return 0;
}

async function demo(): Promise<number> {
  await withServices(ensureDemoPeople);
  console.log("prêts");
  return 0;
}

const commands: Record<string, () => Promise<number>> = { check, load, demo };

loadDotEnv();
const command = commands[process.argv[2] ?? ""];
if (!command) console.error(`Usage : node scripts/content.ts ${Object.keys(commands).join(" | ")}`);
// The pool of connections would keep the process alive for a while.
process.exit(command ? await command() : 2);
