// « Mes conseils Covid », the ministry's site (2020-2023): its folder of Markdown files and, with --history, all their
// earlier versions. See docs/imports.md.
import type { FormatFlag, ImportFormat } from "#lib/articles/adapters/formats/import-format.ts";
import { type Revisions, readRevisions } from "#lib/articles/adapters/formats/mes-conseils-covid/history-file.ts";
import { Library } from "#lib/articles/adapters/formats/mes-conseils-covid/library.ts";
import { contentPath, kindOf, nameOf } from "#lib/articles/adapters/formats/mes-conseils-covid/names.ts";
import { linkedPages, type Surroundings, toRecords } from "#lib/articles/adapters/formats/mes-conseils-covid/record.ts";
import { createConverter } from "#lib/articles/adapters/formats/mes-conseils-covid/to-markdown.ts";
import type { Input, InputFile } from "#lib/articles/adapters/input/open-input.ts";
import { readText } from "#lib/articles/adapters/input/read-text.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";
import type { ImportRecord } from "#lib/articles/rules/import-record.ts";

type Flags = ReadonlySet<FormatFlag>;

/** Ten times the longest page. */
const maxLength = 500_000;

const isHistory = ({ path }: InputFile) => /(^|\/)history[^/]*\.jsonl$/.test(path);

/** Why a text is not taken; null when it is. */
function leftBecause(path: string, flags: Flags): string | null {
  const kind = kindOf(path);
  if (path.startsWith("thematiques/formulaires/")) return "formulaire du site";
  if (path.startsWith("config/")) return "réglage du site";
  if (kind === "part") return "tableau repris dans les pages qui l’affichent";
  if (kind !== "screen" || flags.has("all")) return null;
  return "texte d’un écran du questionnaire (--all pour le prendre)";
}

async function* readFiles(files: readonly InputFile[], library: Library): AsyncGenerator<ImportRecord> {
  for (const file of files) {
    const path = contentPath(file.path);
    if (!path) continue;
    const text = await readText(file);
    if (text === null) yield { place: file.path, problem: "UTF-8 invalide" };
    else if (text.length > maxLength) yield { place: file.path, problem: `plus de ${maxLength} caractères` };
    else if (!library.add(path, text)) yield { place: file.path, problem: `le nom « ${nameOf(path)} » est déjà pris` };
  }
}

async function* readHistory(input: Input, library: Library): AsyncGenerator<ImportRecord> {
  const file = input.files.find(isHistory);
  const revisions: Revisions = new Map();
  if (file) yield* readRevisions(file, revisions);
  library.setHistory(revisions);
}

type Opened = {
  library: Library;
  /** What is wrong with files and revisions, or not for us. */
  aside: ImportRecord[];
  surroundings: Surroundings;
};

async function open(input: Input): Promise<Opened> {
  if (!input.files.some(({ path }) => contentPath(path)))
    throw new UnreadableFileError("aucun texte de Mes conseils Covid : le dossier « contenus » du site est attendu");
  const library = new Library();
  const aside = await Array.fromAsync(readFiles(input.files, library));
  aside.push(...(await Array.fromAsync(readHistory(input, library))));
  const pages = linkedPages(library);
  return { library, aside, surroundings: { pages, converter: createConverter(pages) } };
}

/** The texts are read twice, and converting all their versions takes a while: the second time nothing is new. */
const opened = new WeakMap<Input, Promise<Opened>>();

async function* read(input: Input, flags: Flags): AsyncGenerator<ImportRecord> {
  if (flags.has("history") && !input.files.some(isHistory))
    throw new UnreadableFileError("--history : le fichier history.derived.jsonl manque à côté du dossier « contenus »");
  const known = opened.get(input) ?? open(input);
  opened.set(input, known);
  const { library, aside, surroundings } = await known;
  yield* aside;
  for (const name of library.names(flags.has("history"))) {
    const path = library.pathOf(name);
    const left = leftBecause(path, flags);
    if (left) yield { place: path, left };
    else yield* toRecords(name, library, surroundings, flags.has("history"));
  }
}

/** The site's texts, as kept in its public repository. */
export const mesConseilsCovid: ImportFormat = { flags: ["all", "history"], read };
