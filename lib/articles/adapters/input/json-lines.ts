// JSON Lines, one line in memory at a time. Bytes are split before they are decoded, so that one line with a wrong byte, or
// without end, spoils nothing but itself.
import type { InputFile } from "#lib/articles/adapters/input/open-input.ts";
import { decodeUtf8 } from "#lib/articles/adapters/input/read-text.ts";

/** A line of the exchange format and its versions: 150 of them at 100 KB each. */
const maxLineBytes = 16_000_000;

export type JsonLine = { line: number } & ({ value: unknown } | { problem: string });

function parseLine(line: number, bytes: Buffer): JsonLine | null {
  const text = decodeUtf8(bytes)?.trim();
  if (text === undefined) return { line, problem: "UTF-8 invalide" };
  if (text === "") return null;
  try {
    return { line, value: JSON.parse(text) };
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
  end(): JsonLine | null {
    const [bytes, size] = [Buffer.concat(this.#pieces), this.#size];
    this.#pieces = [];
    this.#size = 0;
    this.#line += 1;
    if (size > maxLineBytes) return { line: this.#line, problem: `plus de ${maxLineBytes / 1_000_000} Mo` };
    return parseLine(this.#line, bytes);
  }
}

/** The values of a file of JSON Lines, with the numbers of their lines; empty lines are passed over.
 * @throws UnreadableFileError when the file breaks off. */
export async function* readJsonLines(file: InputFile): AsyncGenerator<JsonLine> {
  const buffer = new LineBuffer();
  for await (const chunk of file.open()) {
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
