// What was typed and not saved yet, kept in the browser: each tab has a copy of its own, and holds a lock for as long as it
// lives. A copy whose lock nobody holds is what a tab left behind when it died.
import type { Fields } from "#lib/editing/rules/fields.ts";

export type LocalCopy = {
  fields: Fields;
  /** The version of the draft on which it was typed. */
  lockVersion: number;
  at: number;
  /** The form was sent: once the draft has a later version, this copy is in it. */
  sent: boolean;
};

const prefix = "article-draft";
const longest = 30 * 24 * 3_600_000;

const nameOf = (draftId: string, personId: string, tab: string) => [prefix, draftId, personId, tab].join(":");

function read(name: string): LocalCopy | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null") as LocalCopy | null;
  } catch {
    return null;
  }
}

export class LocalCopies {
  readonly #draftId: string;
  readonly #personId: string;
  readonly #tab = crypto.randomUUID?.() ?? String(Math.random());

  constructor(draftId: string, personId: string) {
    this.#draftId = draftId;
    this.#personId = personId;
  }

  get #own(): string {
    return nameOf(this.#draftId, this.#personId, this.#tab);
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
      localStorage.setItem(this.#own, JSON.stringify({ ...copy, at: Date.now(), sent: false }));
    } catch {
      // A full or forbidden store: the server has what was saved, and saves again in a moment.
    }
  }

  markSent(): void {
    const copy = read(this.#own);
    if (copy) localStorage.setItem(this.#own, JSON.stringify({ ...copy, sent: true }));
  }

  drop(): void {
    localStorage.removeItem(this.#own);
  }

  /** What a tab that died has left of this draft, the latest first; whatever was received since is forgotten. */
  async takeOrphan(lockVersion: number): Promise<LocalCopy | null> {
    const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name) ?? []);
    const start = nameOf(this.#draftId, this.#personId, "");
    const names = Object.keys(localStorage).filter(
      (name) => name.startsWith(start) && name !== this.#own && !held.has(name),
    );
    const orphans = names.flatMap((name) => {
      const copy = read(name);
      const useless = !copy || Date.now() - copy.at > longest || (copy.sent && lockVersion > copy.lockVersion);
      if (useless) localStorage.removeItem(name);
      return useless ? [] : [{ name, copy }];
    });
    const latest = orphans.toSorted((a, b) => b.copy.at - a.copy.at)[0];
    if (!latest) return null;
    localStorage.removeItem(latest.name);
    return latest.copy;
  }
}
