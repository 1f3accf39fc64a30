// Services that the operator named: tried before anything is started, so that a wrong address or key is said at once.
import pg from "pg";
import { EnvError, type Variables } from "#lib/platform/env.ts";

/** Tries the database and the search engine that the variables name.
 * @param say told of an outage that the portal can live with.
 * @throws EnvError naming the variable that is wrong. */
export async function checkGivenServices(variables: Variables, say: (message: string) => void): Promise<void> {
  if (variables.DATABASE_URL) await checkDatabase(variables.DATABASE_URL);
  const { MEILI_URL: url, MEILI_SEARCH_KEY: searchKey, MEILI_ADMIN_KEY: adminKey } = variables;
  if (!url || !searchKey) return;
  if (!adminKey) throw new EnvError("MEILI_ADMIN_KEY : attendue avec MEILI_URL, pour que l’index suive les articles.");
  const search = await ask(`${url}/multi-search`, searchKey, { method: "POST", body: '{"queries":[]}' });
  const admin = await ask(`${url}/tasks?limit=1`, adminKey, {});
  if (search === null || admin === null)
    return say("MEILI_URL : Meilisearch ne répond pas ; en attendant, PostgreSQL cherche à sa place.");
  if (search === 401 || search === 403)
    throw new EnvError("MEILI_SEARCH_KEY : attendu une clé qui ait le droit « search ».");
  if (admin === 401 || admin === 403)
    throw new EnvError("MEILI_ADMIN_KEY : attendu une clé qui ait les droits d’indexation.");
}

async function checkDatabase(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    // The message may hold the address; the code does not. https://www.postgresql.org/docs/current/errcodes-appendix.html
    const code = (error as { code?: string }).code ?? "délai dépassé";
    const refused = code.startsWith("28")
      ? "le serveur refuse ce compte ou ce mot de passe"
      : "le serveur ne répond pas";
    const why = code === "3D000" ? "cette base n’existe pas sur le serveur" : refused;
    throw new EnvError(`DATABASE_URL : ${why} (${code}).`);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The status of the answer; null when there is none. */
async function ask(url: string, key: string, init: RequestInit): Promise<number | null> {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const response = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(5_000) }).catch(() => null);
  await response?.body?.cancel();
  return response?.status ?? null;
}
