import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";

const maxBytes = 64_000_000;

/** A file that is small enough to be read whole.
 * @throws UnreadableFileError when it cannot be read or is larger than 64 MB. */
export async function readBytes({ path, open }: { path: string; open(): AsyncIterable<Buffer> }): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of open()) {
    size += chunk.length;
    if (size > maxBytes) throw new UnreadableFileError(`${path} : plus de ${maxBytes / 1e6} Mo`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
