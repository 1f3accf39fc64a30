// The two API keys that the portal uses instead of the master key: one may only search, the other only index.
import { setTimeout as sleep } from "node:timers/promises";

// Meilisearch derives a key from the master key and its uid: fixed uids give the same keys at every start.
// What a key may do cannot be changed afterwards: a different list needs a new uid.
const searchKey = {
  uid: "6f1c2f0e-54a3-4c0b-9a53-0d8f4f3f7a01",
  name: "portal-search",
  actions: ["search"],
  indexes: ["articles_*"],
};
const adminKey = {
  uid: "b7f6a1d2-9c3e-4b7a-8f10-3e5d2c1a9b02",
  name: "portal-admin",
  actions: ["documents.*", "indexes.*", "settings.*", "tasks.*", "search", "stats.get", "version"],
  indexes: ["*"],
};

/** Makes sure that both keys exist, and returns them. */
export async function ensureKeys(url: string, masterKey: string): Promise<{ searchKey: string; adminKey: string }> {
  const ensure = async (wanted: typeof searchKey) =>
    (await read(url, masterKey, wanted.uid)) ?? (await create(url, masterKey, wanted));
  return { searchKey: await ensure(searchKey), adminKey: await ensure(adminKey) };
}

async function read(url: string, masterKey: string, uid: string): Promise<string | null> {
  const response = await fetch(`${url}/keys/${uid}`, { headers: { authorization: `Bearer ${masterKey}` } });
  if (response.status === 404) return null;
  return keyIn(response);
}

async function create(url: string, masterKey: string, wanted: typeof searchKey): Promise<string> {
  const headers = { authorization: `Bearer ${masterKey}`, "content-type": "application/json" };
  const body = JSON.stringify({ ...wanted, description: "Santé en commun", expiresAt: null });
  const key = await keyIn(await fetch(`${url}/keys`, { method: "POST", headers, body }));
  await usable(url, key);
  return key;
}

async function keyIn(response: Response): Promise<string> {
  const answer = (await response.json()) as { key?: string; message?: string };
  if (!response.ok || !answer.key)
    throw new Error(`Meilisearch refuse ses clés : ${answer.message ?? response.status}`);
  return answer.key;
}

/** A new key may be unknown for an instant after the answer that announces it. */
async function usable(url: string, key: string): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const body = JSON.stringify({ queries: [] });
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    const response = await fetch(`${url}/multi-search`, { method: "POST", headers, body });
    await response.body?.cancel();
    if (response.status !== 403) return;
    await sleep(50);
  }
}
