// What was typed and not saved yet, kept in the browser: each tab has a copy of its own, and holds a lock for as long as it
// lives. A copy whose lock nobody holds is what a tab left behind when it died.
import type { Fields } from "#lib/editing/rules/fields.ts";

export type LocalCopy = {
  fields: Fields;
  /** The version of the draft on which it was typed. */
  lockVersion: number;
  at: number;
  /** Under what name the form was sent with it; null: not since it was typed. That it arrived, only the server can say. */
  sent: string | null;
};

const prefix = "article-draft";
const longest = 30 * 24 * 3_600_000;

/** An article may have one draft after another: what was typed in one is no part of the next. */
export type DraftName = { id: string; begunAt: Date };

const nameOf = ({ id, begunAt }: DraftName, personId: string, tab: string) =>
  [prefix, id, begunAt.getTime(), personId, tab].join(":");

function read(name: string): LocalCopy | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null") as LocalCopy | null;
  } catch {
    return null;
  }
}

const isOld = (at: number) => Date.now() - at > longest;

/** What was sent under this name is in the draft: the server says so in the address of the page that it answers with. */
export function forgetReceived(name: string | null): void {
  if (!name) return;
  for (const key of Object.keys(localStorage))
    if (key.startsWith(`${prefix}:`) && read(key)?.sent === name) localStorage.removeItem(key);
}

type Left = { name: string; copy: LocalCopy };

/** The copies whose names begin so and whose tabs have died, the latest first. */
async function leftUnder(start: string): Promise<Left[]> {
  const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name) ?? []);
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(start) && !held.has(name))
    .flatMap((name) => {
      const copy = read(name);
      return copy ? [{ name, copy }] : [];
    })
    .toSorted((a, b) => b.copy.at - a.copy.at);
}

/** What this person typed into drafts of an article, these or earlier ones, and no draft has. */
export async function copiesLeft(articleId: string, personId: string): Promise<Left[]> {
  forgetOld();
  const left = await leftUnder([prefix, articleId, ""].join(":"));
  return left.filter(({ name }) => name.split(":")[3] === personId);
}

export const forgetCopy = (name: string): void => localStorage.removeItem(name);

/** Copies of drafts that are over stay for whoever looks for them, and not for ever. */
function forgetOld(): void {
  for (const name of Object.keys(localStorage))
    if (name.startsWith(`${prefix}:`) && isOld(read(name)?.at ?? 0)) localStorage.removeItem(name);
}

export class LocalCopies {
  readonly #draft: DraftName;
  readonly #personId: string;
  #tab = crypto.randomUUID?.() ?? String(Math.random());

  constructor(draft: DraftName, personId: string) {
    this.#draft = draft;
    this.#personId = personId;
  }

  get #own(): string {
    return nameOf(this.#draft, this.#personId, this.#tab);
  }

  /** Says that this tab is alive, until `signal` says that it is not. */
  hold(signal: AbortSignal): void {
    navigator.locks
      ?.request(
        this.#own,
        { signal },
        () => new Promise<void>((done) => signal.addEventListener("abort", () => done())),
      )
      .catch(() => {});
  }

  keep(copy: Omit<LocalCopy, "at" | "sent">): void {
    try {
      localStorage.setItem(this.#own, JSON.stringify({ ...copy, at: Date.now(), sent: null }));
    } catch {
      // A full or forbidden store: the server has what was saved, and saves again in a moment.
    }
  }

  markSent(name: string): void {
    const copy = read(this.#own);
    if (copy) localStorage.setItem(this.#own, JSON.stringify({ ...copy, sent: name }));
  }

  drop(): void {
    localStorage.removeItem(this.#own);
  }

  async #orphans(): Promise<Left[]> {
    const left = await leftUnder(nameOf(this.#draft, this.#personId, ""));
    return left.filter(({ name }) => name !== this.#own);
  }

  /** Takes what a tab that died has left. Whether or not it was sent: a server that refused it does not have it. */
  async takeOrphan(): Promise<LocalCopy | null> {
    forgetOld();
    const [latest] = await this.#orphans();
    if (!latest) return null;
    forgetCopy(latest.name);
    return latest.copy;
  }

  /** Makes the copy that was typed on that version this tab's own, without putting it back. If it was sent, it was not
   * received: until the choices are, it is not in the draft. */
  async adoptOrphan(typedOn: number): Promise<void> {
    const orphan = (await this.#orphans()).find(({ copy }) => copy.lockVersion === typedOn);
    if (!orphan) return;
    this.#tab = orphan.name.slice(nameOf(this.#draft, this.#personId, "").length);
    this.keep(orphan.copy);
  }
}
