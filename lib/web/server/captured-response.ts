import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";

export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** A response that keeps what the framework writes instead of sending it, so that the page can be made plain,
 * cached and compressed as a whole. */
export class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  readonly done: Promise<Captured>;
  #finish!: (captured: Captured) => void;

  constructor(request: IncomingMessage) {
    super(request);
    this.done = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  #keep(chunk: unknown, encoding?: unknown) {
    if (chunk === null || chunk === undefined || typeof chunk === "function") return;
    this.#chunks.push(
      typeof chunk === "string"
        ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
        : Buffer.from(chunk as Uint8Array),
    );
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.findLast((part) => typeof part === "object" && part !== null) as
      | OutgoingHttpHeaders
      | undefined;
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) this.setHeader(name, value);
    return this;
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, encoding?: unknown, callback?: unknown): boolean {
    this.#keep(chunk, encoding);
    const done = typeof encoding === "function" ? encoding : callback;
    if (typeof done === "function") process.nextTick(done);
    return true;
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    this.#keep(chunk, encoding);
    const done = [chunk, encoding, callback].find((part) => typeof part === "function") as (() => void) | undefined;
    this.#finish({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.#chunks) });
    process.nextTick(() => {
      this.emit("finish");
      this.emit("close");
      done?.();
    });
    return this;
  }
}
