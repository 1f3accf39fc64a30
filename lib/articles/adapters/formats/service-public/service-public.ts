import type { FormatFlag, ImportFormat } from "#lib/articles/adapters/formats/import-format.ts";
import { type Extract, readExtract } from "#lib/articles/adapters/formats/service-public/extracts.ts";
import { type Files, findFiles } from "#lib/articles/adapters/formats/service-public/files.ts";
import { HeadingLexicon } from "#lib/articles/adapters/formats/service-public/heading-lexicon.ts";
import { toLines } from "#lib/articles/adapters/formats/service-public/lines.ts";
import {
  toExtractsRecord,
  toTitleRecord,
  toWholeRecord,
} from "#lib/articles/adapters/formats/service-public/record.ts";
import {
  type ReadSheet,
  readMostRead,
  readQuestions,
  type Sheet,
} from "#lib/articles/adapters/formats/service-public/sheets.ts";
import { isOfHealth, themeOf } from "#lib/articles/adapters/formats/service-public/themes.ts";
import { type Place, readTree } from "#lib/articles/adapters/formats/service-public/tree.ts";
import type { Input, InputFile } from "#lib/articles/adapters/input/open-input.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";
import type { ImportRecord } from "#lib/articles/rules/import-record.ts";

/** What all sheets are read with. `done` are the sheets that were met, whatever came of them. */
type Reading = {
  files: Files;
  tree: Map<string, Place[]>;
  lexicon: HeadingLexicon;
  flags: ReadonlySet<FormatFlag>;
  done: Set<string>;
};

/** Why a sheet is not for us, if it is not. */
function leftReason({ tree, flags }: Reading, places: Place[]): string | null {
  if (flags.has("all") || isOfHealth(places)) return null;
  return places.length === 0 && tree.size === 0
    ? "thème inconnu sans arborescence_spf_particuliers.json : voir --all"
    : "hors de « Social - Santé » : voir --all";
}

/** The most read come first: their texts are those of the questions, under the title in full. */
async function* wholeSheets({ mostRead, questions }: Files): AsyncGenerator<ReadSheet> {
  if (mostRead) yield* readMostRead(mostRead);
  if (questions) yield* readQuestions(questions);
}

/** Reads all texts once, to know headings when it meets them.
 * @throws UnreadableFileError when a file of sheets has none. */
async function learn(files: Files): Promise<HeadingLexicon> {
  const lexicon = new HeadingLexicon();
  for (const [file, read] of [
    [files.mostRead, readMostRead],
    [files.questions, readQuestions],
  ] as const) {
    let sheets = 0;
    for await (const one of file ? read(file) : []) {
      if (!("sheet" in one)) continue;
      sheets += 1;
      lexicon.learnSheet(toLines(one.sheet.text));
    }
    if (file && sheets === 0)
      throw new UnreadableFileError(`${file.path} : ce n’est pas une liste de fiches de service-public.fr`);
  }
  for (const file of [...files.extracts.values()].flat()) {
    const extract = await readExtract(file);
    if ("chapter" in extract) lexicon.learnTitles(extract.chapter, extract.name);
  }
  return lexicon;
}

/** Those that can be read, and what is wrong with the others. */
async function extractsOf(files: InputFile[]): Promise<{ extracts: Extract[]; problems: ImportRecord[] }> {
  const extracts: Extract[] = [];
  const problems: ImportRecord[] = [];
  for (const file of files) {
    const extract = await readExtract(file);
    if ("problem" in extract) problems.push({ place: file.path, problem: extract.problem });
    else extracts.push(extract);
  }
  return { extracts, problems };
}

function placesOf({ tree }: Reading, sheet: Sheet): Place[] {
  return [...(tree.get(sheet.id) ?? []), ...(sheet.place ? [sheet.place] : [])];
}

async function* readWhole(reading: Reading): AsyncGenerator<ImportRecord> {
  const { lexicon, done } = reading;
  for await (const one of wholeSheets(reading.files)) {
    if ("problem" in one) {
      yield one;
      continue;
    }
    const { place, sheet } = one;
    if (done.has(sheet.id)) continue;
    done.add(sheet.id);
    const places = placesOf(reading, sheet);
    const left = leftReason(reading, places);
    if (left) {
      yield { place, left };
      continue;
    }
    const { extracts, problems } = await extractsOf(reading.files.extracts.get(sheet.id) ?? []);
    yield* problems;
    const head = { id: sheet.id, title: sheet.title, theme: themeOf(places), date: "2020" };
    const record = toWholeRecord(head, sheet.text, extracts, lexicon);
    yield record ? { place, record } : { place, problem: "le texte est vide" };
  }
}

/** A name in the tree says little without the folder: "Vaccin", "Jeune actif". Not so a question, an aid with its initials,
 * or a name with its own context. */
const saysAll = /\?$|\(\p{Lu}\p{L}+\)$|\s:\s/u;

function titleIn({ name, folders }: Place): string {
  const folder = folders[2]?.replace(/\s:.*$/, "");
  return saysAll.test(name) || !folder ? name : `${name} – ${folder}`;
}

async function* readExtracts(reading: Reading): AsyncGenerator<ImportRecord> {
  for (const [id, files] of reading.files.extracts) {
    if (reading.done.has(id)) continue;
    const places = reading.tree.get(id) ?? [];
    const place = `extraits, fiche ${id}`;
    const [first] = places;
    const left = first ? leftReason(reading, places) : "sans titre, car absente de arborescence_spf_particuliers.json";
    if (!first || left) {
      yield { place, left: left ?? "" };
      continue;
    }
    const { extracts, problems } = await extractsOf(files);
    yield* problems;
    const head = { id, title: titleIn(first), theme: themeOf(places), date: "2020-07" };
    const record = toExtractsRecord(head, extracts, reading.lexicon);
    if (record) reading.done.add(id);
    yield record ? { place, record } : { place, left: "ses extraits n’ont que des titres" };
  }
}

function* readTitles({ tree, flags, done }: Reading): Generator<ImportRecord> {
  for (const [id, places] of tree) {
    const [first] = places;
    if (!first || done.has(id) || !(flags.has("all") || isOfHealth(places))) continue;
    const head = { id, title: titleIn(first), theme: themeOf(places), date: "2020" };
    yield { place: `arborescence, fiche ${id}`, record: toTitleRecord(head) };
  }
}

async function* read(input: Input, flags: ReadonlySet<FormatFlag>): AsyncGenerator<ImportRecord> {
  const files = findFiles(input);
  const tree = files.tree ? await readTree(files.tree) : new Map<string, Place[]>();
  const reading: Reading = { files, tree, lexicon: await learn(files), flags, done: new Set() };
  yield* readWhole(reading);
  yield* readExtracts(reading);
  if (flags.has("titles")) yield* readTitles(reading);
}

/** Sheets of service-public.fr, the State's guide for citizens, from the files that docs/imports.md names. */
export const servicePublic: ImportFormat = { flags: ["all", "titles"], read };
