import type { InputFile } from "#lib/articles/adapters/input/open-input.ts";
import { readBytes } from "#lib/articles/adapters/input/read-bytes.ts";

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
export const readText = async (file: InputFile): Promise<string | null> => decodeUtf8(await readBytes(file));
