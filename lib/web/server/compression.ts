import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

type Coding = "br" | "gzip" | null;

const compressible = /^(?:text\/|application\/(?:json|javascript|manifest\+json|xml|atom\+xml|ld\+json)|image\/svg)/;

/** RFC 9110, 12.5.3, as far as browsers use it: brotli, else gzip, else as it is; a coding with q=0 is refused. */
export function chooseCoding(accept: string | undefined): Coding {
  const accepted = new Set(
    (accept ?? "")
      .split(",")
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
      .map((part) => part.split(";")[0]?.trim()),
  );
  return accepted.has("br") ? "br" : accepted.has("gzip") ? "gzip" : null;
}

export const isCompressible = (contentType: unknown, size: number): boolean =>
  size > 300 && typeof contentType === "string" && compressible.test(contentType);

// Cached pages and static files are compressed once; `key` (an ETag) names the content.
const kept = new LRUCache<string, Buffer>({
  maxSize: 64 * 1024 * 1024,
  sizeCalculation: (buffer) => buffer.length + 100,
});

/** Compresses a body; with a key, hard and once; without, quickly. */
export async function compress(body: Buffer | string, coding: Exclude<Coding, null>, key?: string): Promise<Buffer> {
  const name = key && `${coding}:${key}`;
  const known = name && kept.get(name);
  if (known) return known;
  const input = typeof body === "string" ? Buffer.from(body) : body;
  const packed =
    coding === "br"
      ? await brotli(input, {
          params: { [constants.BROTLI_PARAM_QUALITY]: key ? 10 : 3, [constants.BROTLI_PARAM_SIZE_HINT]: input.length },
        })
      : await deflate(input, { level: key ? 9 : 4 });
  if (name) kept.set(name, packed);
  return packed;
}
