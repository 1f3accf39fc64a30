// Finished reading pages, kept in memory, the same for everyone. A tag that changes makes pages stale, not gone:
// the next reader gets a fresh one, or, while the database is away, the one that we have. See docs/adr/0006.
import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { LRUCache } from "lru-cache";

export type CachedPage = {
  html: string;
  /** What its policy says of the styles that it carries. */
  styles: string[];
  etag: string;
  tags: string[];
  status: number;
  /** Where the reader goes instead, where the status says so. */
  location: string | null;
};

type Entry = { page: CachedPage; stale: boolean; since: number };

export type PageSource = "hit" | "miss" | "stale";

// Also the longest that a page can outlive a change if a notification were lost on a connection that looks alive.
const maximumAge = 5 * 60_000;
const patience = 1_000;
// Not 404: there are more addresses that name nothing than memory could hold.
const keptStatuses = new Set([200, 307, 308, 410]);
const maximumBytes = 256 * 1024 * 1024;

export class PageCache {
  readonly #entries = new LRUCache<string, Entry>({
    maxSize: maximumBytes,
    sizeCalculation: (entry) => entry.page.html.length * 2 + 500,
    dispose: ({ page }, key) => {
      for (const tag of page.tags) this.#byTag.get(tag)?.delete(key);
    },
  });
  readonly #rendering = new Map<string, Promise<CachedPage>>();
  readonly #byTag = new Map<string, Set<string>>();
  // Grows with each change; a page rendered across a change is stored as stale.
  #clock = 0;
  #changes: { at: number; tags: ReadonlySet<string> | "all" }[] = [];

  /** Marks the pages that carry one of these tags as stale. */
  invalidate(tags: string[]): void {
    this.#remember(new Set(tags));
    for (const tag of tags) {
      for (const key of this.#byTag.get(tag) ?? []) this.#makeStale(key);
      this.#byTag.delete(tag);
    }
  }

  /** After a gap in the notifications: anything may have changed. */
  invalidateAll(): void {
    this.#remember("all");
    for (const key of this.#entries.keys()) this.#makeStale(key);
    this.#byTag.clear();
  }

  /** The page for a key: from memory when fresh, else rendered (once for all who wait). When rendering fails, the stale copy, if any.
   * @throws what `render` throws, when there is no copy. */
  async get(key: string, render: () => Promise<CachedPage>): Promise<{ page: CachedPage; source: PageSource }> {
    const entry = this.#entries.get(key);
    if (entry && !entry.stale && Date.now() - entry.since < maximumAge) return { page: entry.page, source: "hit" };
    const fresh = this.#renderOnce(key, render);
    if (!entry) return { page: await fresh, source: "miss" };
    // A reader who could have the last copy does not wait for a database that hangs.
    const page = await Promise.race([fresh.catch(() => null), delay(patience, null, { ref: false })]);
    return page ? { page, source: "miss" } : { page: entry.page, source: "stale" };
  }

  #renderOnce(key: string, render: () => Promise<CachedPage>): Promise<CachedPage> {
    // Who asks after a change must not get a rendering begun before it.
    const flight = `${key}@${this.#clock}`;
    const running = this.#rendering.get(flight);
    if (running) return running;
    const startedAt = this.#clock;
    const rendering = render()
      .then((page) => {
        this.#store(key, page, startedAt);
        return page;
      })
      .finally(() => {
        this.#rendering.delete(flight);
        if (this.#rendering.size === 0) this.#changes = [];
      });
    this.#rendering.set(flight, rendering);
    return rendering;
  }

  #store(key: string, page: CachedPage, startedAt: number): void {
    if (!keptStatuses.has(page.status)) {
      // Not there, or there no more: an outage must not bring the old copy back.
      this.#entries.delete(key);
      return;
    }
    const overtaken = this.#changes.some(
      ({ at, tags }) => at > startedAt && (tags === "all" || page.tags.some((tag) => tags.has(tag))),
    );
    this.#entries.set(key, { page, stale: overtaken, since: Date.now() });
    for (const tag of page.tags) {
      const keys = this.#byTag.get(tag) ?? new Set();
      this.#byTag.set(tag, keys.add(key));
    }
  }

  #makeStale(key: string): void {
    const entry = this.#entries.peek(key);
    if (entry) entry.stale = true;
  }

  #remember(tags: ReadonlySet<string> | "all"): void {
    this.#clock += 1;
    if (this.#rendering.size > 0) this.#changes.push({ at: this.#clock, tags });
  }
}

/** Strong enough to compare two renderings of one address. */
export const etagOf = (html: string): string =>
  `W/"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
