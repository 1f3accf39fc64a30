// Cards are drawn by one thread, one after the other, once for the same words; and kept.
import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { LRUCache } from "lru-cache";
import { logger } from "#lib/platform/logger.ts";
import type { CardWords } from "#lib/web/server/machines/card.ts";

const maximumBytes = 48 * 1024 * 1024;
const mostWaiting = 20;
const longestDrawing = 30_000;
// The thread holds some 100 MB: it goes when nobody has asked for a while.
const idleTime = 60_000;

/** Names what a card shows: the same words are the same picture. */
export const cardKey = (words: CardWords): string =>
  createHash("sha256").update(JSON.stringify(words)).digest("base64url").slice(0, 22);

type Drawing = { resolve: (png: Buffer) => void; reject: (error: Error) => void };

export class CardImages {
  readonly #kept = new LRUCache<string, Buffer>({ maxSize: maximumBytes, sizeCalculation: (png) => png.length + 100 });
  readonly #running = new Map<string, Promise<Buffer>>();
  readonly #waiting = new Map<number, Drawing>();
  #worker: Worker | null = null;
  #last = 0;
  #idle: NodeJS.Timeout | undefined;

  /** The picture, if it was drawn lately. */
  kept(key: string): Buffer | undefined {
    return this.#kept.get(key);
  }

  /** Draws a card, or gives null where too many wait already.
   * @throws when drawing fails. */
  async draw(key: string, words: CardWords): Promise<Buffer | null> {
    const running = this.#running.get(key);
    if (running) return running;
    if (this.#waiting.size >= mostWaiting) return null;
    const drawing = this.#ask(words)
      .then((png) => {
        this.#kept.set(key, png);
        return png;
      })
      .finally(() => this.#running.delete(key));
    this.#running.set(key, drawing);
    return drawing;
  }

  #ask(words: CardWords): Promise<Buffer> {
    clearTimeout(this.#idle);
    this.#last += 1;
    const id = this.#last;
    return new Promise<Buffer>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#thread().postMessage({ id, words });
      setTimeout(() => {
        if (this.#waiting.has(id)) this.#end(new Error("a card took too long"));
      }, longestDrawing).unref();
    });
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./card-worker.ts", import.meta.url));
    worker.unref();
    worker.on("message", ({ id, png }: { id: number; png: Uint8Array<ArrayBuffer> }) => {
      this.#waiting.get(id)?.resolve(Buffer.from(png.buffer, png.byteOffset, png.byteLength));
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) this.#idle = setTimeout(() => this.#end(), idleTime).unref();
    });
    worker.on("error", (error) => {
      if (this.#worker === worker) this.#end(error instanceof Error ? error : new Error(String(error)));
    });
    this.#worker = worker;
    return worker;
  }

  /** Whoever waits is told; the next card begins anew. */
  #end(error?: Error): void {
    if (error) logger.error({ err: error }, "cards: the drawing thread ended");
    const worker = this.#worker;
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error ?? new Error("ended"));
    this.#waiting.clear();
    void worker?.terminate();
  }
}
