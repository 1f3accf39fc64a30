// npm run search:reindex [-- fr|en]: builds the search indexes anew beside the live ones, then swaps them.
import { type Locale, locales } from "#lib/articles/rules/document.ts";
import { db } from "#lib/platform/db.ts";
import { withServices } from "#lib/platform/embedded/supervisor.ts";
import { reindex } from "#lib/search/commands.ts";

const usage = "Usage : npm run search:reindex [-- fr|en]";

const progress = (locale: Locale) => (articles: number) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${locale} : ${articles} articles`);
};

async function rebuild(locale: Locale): Promise<void> {
  const start = performance.now();
  const articles = await reindex(locale, progress(locale));
  if (process.stderr.isTTY) process.stderr.write("\r");
  const seconds = ((performance.now() - start) / 1_000).toFixed(1).replace(".", ",");
  if (articles === null)
    console.log("Aucun Meilisearch n’est configuré : PostgreSQL répond aux recherches, rien à refaire.");
  else console.log(`${locale} : index refait, ${articles} articles en ${seconds} s.`);
}

const [command, only] = process.argv.slice(2);
const wanted = locales.filter((locale) => only === undefined || locale === only);
if (command !== "reindex" || wanted.length === 0) {
  console.error(usage);
  process.exit(2);
}
await withServices(async () => {
  for (const locale of wanted) await rebuild(locale);
  await db.$disconnect();
});
