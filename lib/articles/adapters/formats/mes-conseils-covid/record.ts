// One text of the site and its earlier versions as a record of the exchange format.
import {
  type Surroundings as Around,
  type ArticleText,
  readArticleText,
} from "#lib/articles/adapters/formats/mes-conseils-covid/article-text.ts";
import type { Library } from "#lib/articles/adapters/formats/mes-conseils-covid/library.ts";
import { type LinkedPage, type LinkedPages, site } from "#lib/articles/adapters/formats/mes-conseils-covid/links.ts";
import {
  articleSlug,
  audienceOf,
  kindOf,
  localeOf,
  nameOf,
  themeOf,
} from "#lib/articles/adapters/formats/mes-conseils-covid/names.ts";
import { type Converter, createConverter } from "#lib/articles/adapters/formats/mes-conseils-covid/to-markdown.ts";
import {
  changeNote,
  unchangedSince,
  type Version,
  withdrawalOf,
} from "#lib/articles/adapters/formats/mes-conseils-covid/versions.ts";
import type { ImportRecord } from "#lib/articles/rules/import-record.ts";
import { isoDay } from "#lib/shared/dates.ts";

/** What no text of people is: so many elements inside each other that reading it fails. */
const tooDeep = "éléments imbriqués trop profondément";

/** @returns what `read` gives; null when the text is nested too deep to be read. */
function unlessTooDeep<T>(read: () => T): T | null {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** The pages that links may lead to. */
export function linkedPages(library: Library): LinkedPages {
  const none: LinkedPages = new Map();
  const converter = createConverter(none);
  const around: Around = { pages: none, converter, sourceOf: (name) => library.sourceAt(name, null) };
  const pages = new Map<string, LinkedPage>();
  for (const { path, text } of library.present()) {
    const read = kindOf(path) === "page" ? unlessTooDeep(() => readArticleText(path, text, around)) : null;
    if (!read) continue;
    const name = nameOf(path);
    const keys = new Set(read.sections.map(({ key }) => key));
    pages.set(name, { title: read.title, slug: articleSlug(name), locale: localeOf(name), keys });
  }
  return pages;
}

type Dated = ArticleText & { versionDate: string; changeNote: string };

/** What all articles share: where their links may lead, and what was converted already. */
export type Surroundings = { pages: LinkedPages; converter: Converter };

/** The versions of a text that say something, with notes; and those that do not. */
function readVersions(versions: readonly Version[], library: Library, surroundings: Surroundings) {
  const dated: Dated[] = [];
  const left: Version[] = [];
  let before = "";
  for (const version of versions) {
    const around = { ...surroundings, sourceOf: (other: string) => library.sourceAt(other, version.at) };
    const text = readArticleText(version.path, version.text(), around);
    if (!text) {
      left.push(version);
      continue;
    }
    const now = JSON.stringify(text);
    dated.push({ ...text, versionDate: version.at, changeNote: changeNote(version, now === before) });
    before = now;
  }
  return { dated, left };
}

/** What is the same in all versions. */
function constantFields(name: string, path: string, isPage: boolean) {
  return {
    id: name,
    locale: localeOf(name),
    slug: articleSlug(name),
    theme: themeOf(name),
    audience: audienceOf(name),
    citations: [],
    source: "ministere-sante",
    licence: "MIT",
    attribution: "© 2020 Délégation ministérielle du numérique en santé — Mes conseils Covid",
    ...(isPage && kindOf(path) === "page" && { url: `${site}/${name}.html` }),
  };
}

/** Turns one text into a record. With `history` its earlier versions come along, and a text that is gone comes as
 * withdrawn. */
export function toRecords(
  name: string,
  library: Library,
  surroundings: Surroundings,
  history: boolean,
): ImportRecord[] {
  const read = unlessTooDeep(() => [...readRecords(name, library, surroundings, history)]);
  return read ?? [{ place: library.pathOf(name), problem: tooDeep }];
}

function* readRecords(
  name: string,
  library: Library,
  surroundings: Surroundings,
  history: boolean,
): Generator<ImportRecord> {
  const path = library.pathOf(name);
  const versions = library.versionsOf(name);
  const around = { ...surroundings, sourceOf: (other: string) => library.sourceAt(other, null) };
  const source = library.sourceAt(name, null);
  const present = source === undefined ? null : readArticleText(path, source, around);
  const last = versions.at(-1);
  const since = unchangedSince(versions);
  // Where the history leaves a text out, it is no younger than the last change of the whole.
  const documentDate = since ? isoDay(new Date(since)) : library.lastMonth;
  const fields = { ...constantFields(name, path, source !== undefined), documentDate };
  if (!history || !last) {
    yield present ? { place: path, record: { ...fields, ...present } } : { place: path, left: "sans texte" };
    return;
  }
  const { dated, left } = readVersions(versions, library, surroundings);
  for (const version of left) yield { place: `${version.path}, version du ${version.at}`, left: "sans texte" };
  // A folder may be newer than the history beside it.
  if (present && source !== last.text())
    dated.push({ ...present, versionDate: last.at, changeNote: "Version du dossier importé." });
  const latest = dated.pop();
  if (!latest) return;
  const past = dated.map((one) => ({ ...one, citations: fields.citations }));
  const withdrawn = source === undefined ? withdrawalOf(library.livesOf(name)) : null;
  yield { place: path, record: { ...fields, ...latest, history: past, withdrawn } };
}
