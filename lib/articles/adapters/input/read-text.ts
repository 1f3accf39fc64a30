import type { InputFile } from "#lib/articles/adapters/input/open-input.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";

const maxTextBytes = 64_000_000;

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The text of bytes in UTF-8, without byte order mark; null when they are not UTF-8. */
export function decodeUtf8(bytes: Buffer): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** A file that is small enough to be read whole, in UTF-8. Null when it is not UTF-8.
 * @throws UnreadableFileError when it cannot be read or is larger than 64 MB. */
export async function readText(file: InputFile): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file.open()) {
    size += chunk.length;
    if (size > maxTextBytes) throw new UnreadableFileError(`${file.path} : plus de ${maxTextBytes / 1e6} Mo`);
    chunks.push(chunk);
  }
  return decodeUtf8(Buffer.concat(chunks));
}
