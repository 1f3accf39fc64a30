// The files of a .zip, read from its directory and opened one at a time.
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";

const maxEntries = 200_000;

type ZipEntry = { path: string; open(): AsyncIterable<Buffer> };
export type Zip = { entries: ZipEntry[] /** Bytes of all, once decompressed. */; size: number; close(): void };

/** The library's own errors have no code: they all mean that the archive is not sound. */
function broken(cause: unknown): Error {
  if (cause instanceof UnreadableFileError || (cause as NodeJS.ErrnoException).code === "ENOENT") return cause as Error;
  return new UnreadableFileError(`archive illisible : ${(cause as Error).message}`, { cause });
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > maxEntries) throw new UnreadableFileError(`archive de plus de ${maxEntries} fichiers`);
  const entries = await Array.fromAsync(zip.eachEntry());
  const encrypted = entries.find((entry) => entry.isEncrypted());
  if (encrypted) throw new UnreadableFileError(`${encrypted.fileName} est chiffré`);
  return entries.filter(({ fileName }) => !fileName.endsWith("/"));
}

async function* readEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    yield* await zip.openReadStreamPromise(entry);
  } catch (cause) {
    throw broken(cause);
  }
}

/** Lists the files of an archive, given by its path or by its bytes. Reading one gives no more than the directory announces.
 * @throws UnreadableFileError when it is not a sound archive; the system's error when it cannot be opened. */
export async function openZip(given: string | Buffer): Promise<Zip> {
  let zip: ZipFile | undefined;
  try {
    const options = { autoClose: false };
    zip = await (typeof given === "string" ? openPromise(given, options) : fromBufferPromise(given, options));
    const opened = zip;
    const entries = await listEntries(opened);
    return {
      entries: entries.map((entry) => ({ path: entry.fileName, open: () => readEntry(opened, entry) })),
      size: entries.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0),
      close: () => opened.close(),
    };
  } catch (cause) {
    zip?.close();
    throw broken(cause);
  }
}
