// `npm run vocabulary:load -- <terminology> <folder>`, `vocabulary:list`, `vocabulary:drop -- <origin>`. Ends with 0 when it is
// done, 1 when there was nothing to drop, 2 when what was given or the portal's database could not be read.
import { parseArgs } from "node:util";
import { openInput } from "#lib/articles/adapters/input/open-input.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";
import { isDatabaseDown } from "#lib/platform/db.ts";
import { loadDotEnv } from "#lib/platform/embedded/dotenv.ts";
import { withServices } from "#lib/platform/embedded/supervisor.ts";
import { EnvError } from "#lib/platform/env.ts";
import { terminologyFormats } from "#lib/search/adapters/terminologies/all-terminologies.ts";
import { listVocabularies } from "#lib/search/adapters/vocabulary-store.ts";
import { dropTerminology } from "#lib/search/commands/drop-terminology.ts";
import { loadTerminology } from "#lib/search/commands/load-terminology.ts";

const usage = `Usage : npm run vocabulary:load -- <terminologie> <fichier ou dossier> [--version V]
        npm run vocabulary:list
        npm run vocabulary:drop -- <origine>
Terminologies : ${[...terminologyFormats.keys()].join(", ")}
Voir docs/vocabulary.md.`;

const inFrench = (count: number) => count.toLocaleString("fr-FR");

function parse() {
  try {
    return parseArgs({ allowPositionals: true, options: { version: { type: "string" } } });
  } catch {
    return null;
  }
}

async function load(name: string, given: string, version?: string): Promise<number> {
  const format = terminologyFormats.get(name);
  if (!format) return explain();
  const input = await openInput(given);
  const { loaded, left } = await withServices(() => loadTerminology(format, input, version)).finally(() =>
    input.close(),
  );
  for (const [reason, count] of left) console.log(`${inFrench(count)} laissé${count > 1 ? "s" : ""} : ${reason}`);
  for (const { about, count } of loaded)
    console.log(`${about.origin} : ${inFrench(count)} concepts chargés\n  ${about.attribution}`);
  return 0;
}

async function list(): Promise<number> {
  const vocabularies = await withServices(listVocabularies);
  if (vocabularies.length === 0) console.log("Aucune terminologie n’est chargée.");
  for (const { origin, title, licence, attribution, count, loadedAt } of vocabularies) {
    const day = loadedAt.toLocaleDateString("fr-FR", { dateStyle: "long" });
    console.log(`${origin} : ${title}, ${inFrench(count)} concepts, chargée le ${day}\n  ${licence}\n  ${attribution}`);
  }
  return 0;
}

async function drop(origin: string): Promise<number> {
  const dropped = await withServices(() => dropTerminology(origin));
  console.log(dropped ? `${origin} : retirée.` : `Aucune terminologie « ${origin} » n’est chargée.`);
  return dropped ? 0 : 1;
}

function explain(): number {
  console.error(usage);
  return 2;
}

function run(): number | Promise<number> {
  const parsed = parse();
  const [command, ...given] = parsed?.positionals ?? [];
  const [first, second] = given;
  const version = parsed?.values.version;
  if (command === "load" && first && second && given.length === 2) return load(first, second, version);
  if (command === "list" && given.length === 0 && !version) return list();
  if (command === "drop" && first && given.length === 1 && !version) return drop(first);
  return explain();
}

async function main(): Promise<number> {
  loadDotEnv();
  try {
    return await run();
  } catch (error) {
    if (error instanceof UnreadableFileError) console.error(`${error.message}\nRien n’a été chargé.`);
    else if (error instanceof EnvError) console.error(error.message);
    else if (isDatabaseDown(error))
      console.error("La base de données ne répond pas. Cette commande peut être relancée.");
    else throw error;
    return 2;
  }
}

// The pool of connections would keep the process alive for a while.
process.exit(await main());
