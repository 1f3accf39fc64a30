import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { logger } from "#lib/platform/logger.ts";

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

type Packed = { bytes: Buffer; isBest: boolean };

// Cached pages and static files are compressed once; `key` (an ETag) names the content.
const kept = new LRUCache<string, Packed>({
  maxSize: 64 * 1024 * 1024,
  sizeCalculation: ({ bytes }) => bytes.length + 100,
});

/** Of a long page brotli makes 24,500 bytes in 3 ms, 21,400 in 50 and 21,000 in 170: the last is for what is asked for again. */
const efforts = { quick: { br: 3, gzip: 4 }, hard: { br: 10, gzip: 9 }, best: { br: 11, gzip: 9 } } as const;

const pack = (input: Buffer, coding: Exclude<Coding, null>, effort: keyof typeof efforts): Promise<Buffer> =>
  coding === "br"
    ? brotli(input, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: efforts[effort].br,
          [constants.BROTLI_PARAM_SIZE_HINT]: input.length,
        },
      })
    : deflate(input, { level: efforts[effort].gzip });

/** Compresses a body; with a key, hard and once, and better while the second who asks is served; without, quickly. */
export async function compress(body: Buffer | string, coding: Exclude<Coding, null>, key?: string): Promise<Buffer> {
  const input = typeof body === "string" ? Buffer.from(body) : body;
  if (key === undefined) return pack(input, coding, "quick");
  const name = `${coding}:${key}`;
  const known = kept.get(name);
  if (known) {
    if (!known.isBest) {
      known.isBest = true;
      pack(input, coding, "best").then(
        (bytes) => kept.set(name, { bytes, isBest: true }),
        (error) => logger.error({ err: error }, "not compressed better"),
      );
    }
    return known.bytes;
  }
  const bytes = await pack(input, coding, "hard");
  kept.set(name, { bytes, isBest: coding === "gzip" });
  return bytes;
}
