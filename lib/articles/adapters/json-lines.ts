// JSON Lines from a file, plain or .gz, one line in memory at a time. Bytes are split before they are decoded, so that
// one line with a wrong byte, or without end, spoils nothing but itself.
import { type FileHandle, open } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { ImportLine } from "#lib/articles/rules/import-line.ts";

const maxLineBytes = 1_000_000;
/** A small compressed file can hide an endless one. */
const maxExpandedBytes = 4_000_000_000;

/** The file cannot be read, or not to its end. The message is for whoever asked for the import. */
export class UnreadableFileError extends Error {
  override name = "UnreadableFileError";
}

export type OpenLines = {
  lines: AsyncIterable<ImportLine>;
  /** How much of the file has been read, from 0 to 1. */
  progress(): number;
};

const decoder = new TextDecoder("utf-8", { fatal: true });

function parseLine(line: number, bytes: Buffer): ImportLine | null {
  let text: string;
  try {
    text = decoder.decode(bytes).trim();
  } catch {
    return { line, problem: "UTF-8 invalide" };
  }
  if (text === "") return null;
  try {
    return { line, record: JSON.parse(text) };
  } catch (cause) {
    return { line, problem: `JSON invalide : ${(cause as Error).message}` };
  }
}

/** Collects the pieces of a line; one that grows too long is forgotten as it comes. */
class LineBuffer {
  #pieces: Buffer[] = [];
  #size = 0;
  #line = 0;

  add(piece: Buffer): void {
    this.#size += piece.length;
    if (this.#size > maxLineBytes) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(piece);
  }

  /** Ends the line. Null for an empty one. */
  end(): ImportLine | null {
    const [bytes, size] = [Buffer.concat(this.#pieces), this.#size];
    this.#pieces = [];
    this.#size = 0;
    this.#line += 1;
    if (size > maxLineBytes) return { line: this.#line, problem: `plus de ${maxLineBytes / 1_000_000} Mo` };
    return parseLine(this.#line, bytes);
  }
}

async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<ImportLine> {
  const buffer = new LineBuffer();
  let expanded = 0;
  for await (const chunk of chunks) {
    expanded += chunk.length;
    if (expanded > maxExpandedBytes)
      throw new UnreadableFileError(`dépasse ${maxExpandedBytes / 1e9} Go une fois décompressé`);
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      buffer.add(chunk.subarray(start, end));
      const line = buffer.end();
      if (line) yield line;
      start = end + 1;
    }
    buffer.add(chunk.subarray(start));
  }
  const last = buffer.end();
  if (last) yield last;
}

function expanded(source: Readable): Readable {
  const gunzip = createGunzip();
  // Errors of either end reach whoever reads from the other.
  pipeline(source, gunzip, () => {});
  return gunzip;
}

async function* readLines(file: string, source: Readable): AsyncGenerator<ImportLine> {
  try {
    yield* splitLines(file.endsWith(".gz") ? expanded(source) : source);
  } catch (cause) {
    if (cause instanceof UnreadableFileError) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    if (!code) throw cause;
    throw new UnreadableFileError(message, { cause });
  }
}

async function openFile(file: string): Promise<{ handle: FileHandle; size: number }> {
  try {
    const handle = await open(file);
    const stat = await handle.stat();
    if (stat.isFile()) return { handle, size: stat.size };
    await handle.close();
    throw new UnreadableFileError("ce n’est pas un fichier");
  } catch (cause) {
    throw cause instanceof UnreadableFileError ? cause : new UnreadableFileError((cause as Error).message, { cause });
  }
}

/** Opens a file of JSON Lines.
 * @throws UnreadableFileError when it cannot be opened; reading it throws the same when it breaks off. */
export async function openJsonLines(file: string): Promise<OpenLines> {
  const { handle, size } = await openFile(file);
  const source = handle.createReadStream();
  return {
    lines: readLines(file, source),
    progress: () => (size === 0 ? 1 : source.bytesRead / size),
  };
}
