// `npm run search:reindex [-- fr|en]`: builds the search indexes anew beside the live ones, then swaps them.
import { type Locale, locales } from "#lib/articles/rules/document.ts";
import { loadDotEnv } from "#lib/platform/embedded/dotenv.ts";
import { withServices } from "#lib/platform/embedded/supervisor.ts";
import { EnvError } from "#lib/platform/env.ts";
import { reindex } from "#lib/search/commands/synchronise.ts";

const progress = (locale: Locale) => (articles: number) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${locale} : ${articles} articles`);
};

/** False where there is no engine to rebuild an index of. */
async function rebuild(locale: Locale): Promise<boolean> {
  const start = performance.now();
  const articles = await reindex(locale, progress(locale));
  if (articles === null) return false;
  if (process.stderr.isTTY) process.stderr.write("\r");
  const seconds = ((performance.now() - start) / 1_000).toFixed(1).replace(".", ",");
  console.log(`${locale} : index refait, ${articles} articles en ${seconds} s.`);
  return true;
}

async function rebuildAll(wanted: Locale[]): Promise<void> {
  for (const locale of wanted) {
    if (await rebuild(locale)) continue;
    console.log("Aucun Meilisearch n’est configuré : PostgreSQL répond aux recherches, il n’y a rien à refaire.");
    break;
  }
}

async function run(): Promise<number> {
  const [command, only] = process.argv.slice(2);
  const wanted = locales.filter((locale) => only === undefined || locale === only);
  if (command !== "reindex" || wanted.length === 0) {
    console.error("Usage : npm run search:reindex [-- fr|en]");
    return 2;
  }
  try {
    loadDotEnv();
    await withServices(() => rebuildAll(wanted));
    return 0;
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(error.message);
    return 1;
  }
}

// The pool of connections would keep the process alive for a while.
process.exit(await run());
