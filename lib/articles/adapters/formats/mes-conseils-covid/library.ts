// All texts of the site: as they are, and as they were.
import type { Revisions } from "#lib/articles/adapters/formats/mes-conseils-covid/history-file.ts";
import { gatherLives, type Life, type Lives } from "#lib/articles/adapters/formats/mes-conseils-covid/lives.ts";
import { nameOf } from "#lib/articles/adapters/formats/mes-conseils-covid/names.ts";
import { type Version, versionsOf } from "#lib/articles/adapters/formats/mes-conseils-covid/versions.ts";
import { isoDay } from "#lib/shared/dates.ts";

type Current = { path: string; text: string };

/** Texts by name. The present ones are 300 KB in all and pages quote each other: they stay in memory. */
export class Library {
  #current = new Map<string, Current>();
  #lives: Lives = new Map();
  #versions = new Map<string, Version[]>();
  /** The month of the last change of any text; without a history, the last year of the site's life. */
  lastMonth = "2023";

  /** @returns false when the name is taken. */
  add(path: string, text: string): boolean {
    const name = nameOf(path);
    if (this.#current.has(name)) return false;
    this.#current.set(name, { path, text });
    return true;
  }

  setHistory(revisions: Revisions): void {
    this.#lives = gatherLives(revisions);
    for (const [name, lives] of this.#lives) this.#versions.set(name, versionsOf(lives));
    const last = Math.max(...[...this.#versions.values()].flat().map(({ at }) => Date.parse(at)));
    if (Number.isFinite(last)) this.lastMonth = isoDay(new Date(last)).slice(0, 7);
  }

  /** The present texts in the order of their paths, then those that were withdrawn. */
  names(withdrawn: boolean): string[] {
    const present = [...this.#current.keys()];
    const gone = withdrawn ? [...this.#lives.keys()].filter((name) => !this.#current.has(name)) : [];
    return [...present, ...gone.sort()];
  }

  present(): Current[] {
    return [...this.#current.values()];
  }

  /** Where a text is, or was last. */
  pathOf(name: string): string {
    return this.#current.get(name)?.path ?? this.livesOf(name).at(-1)?.path ?? name;
  }

  livesOf(name: string): readonly Life[] {
    return this.#lives.get(name) ?? [];
  }

  versionsOf(name: string): readonly Version[] {
    return this.#versions.get(name) ?? [];
  }

  /** The source of a text as it was at a time; the present one without. */
  sourceAt(name: string, at: string | null): string | undefined {
    if (at === null) return this.#current.get(name)?.text;
    const time = Date.parse(at);
    return this.versionsOf(name)
      .findLast((version) => Date.parse(version.at) <= time)
      ?.text();
  }
}
