// What an import is given, whatever its packing: a file or a folder, plain, .gz or .zip, as a list of files to read.
import { open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { readBytes } from "#lib/articles/adapters/input/read-bytes.ts";
import { UnreadableFileError, unreadable } from "#lib/articles/adapters/input/unreadable-file.ts";
import { openZip, type Zip } from "#lib/articles/adapters/input/zip.ts";

/** A small compressed file can hide an endless one. */
const maxExpandedBytes = 4_000_000_000;

export type InputFile = {
  /** Where it stands in what was given, with "/" between folders: "contenus/conseils/a.md", "fiches.zip/F1.txt". A file
   * that was given alone has its own name; ".gz" is dropped. Composed accents (NFC). */
  path: string;
  /** Its bytes, decompressed. Throws UnreadableFileError when they break off or are too many. Can be opened again. */
  open(): AsyncIterable<Buffer>;
};

export type Input = {
  /** In the order of their paths. */
  files: readonly InputFile[];
  /** Reads nothing more. */
  close(): void;
};

const tooLarge = () => new UnreadableFileError(`dépasse ${maxExpandedBytes / 1e9} Go une fois décompressé`);

function gunzipped(source: Readable): Readable {
  const gunzip = createGunzip();
  // Errors of either end reach whoever reads from the other.
  pipeline(source, gunzip, () => {});
  return gunzip;
}

async function* readFileBytes(absolute: string): AsyncGenerator<Buffer> {
  try {
    const source = (await open(absolute)).createReadStream();
    let expanded = 0;
    for await (const chunk of absolute.endsWith(".gz") ? gunzipped(source) : source) {
      expanded += chunk.length;
      if (expanded > maxExpandedBytes) throw tooLarge();
      yield chunk;
    }
  } catch (cause) {
    throw unreadable(cause, absolute);
  }
}

/** @param folder under which the archive's files are listed.
 * @param nested whether archives in the archive are opened as well, in memory: one level, no more. */
async function openArchive(given: string | Buffer, folder: string, opened: Zip[], nested = true): Promise<InputFile[]> {
  const zip = await openZip(given);
  opened.push(zip);
  if (zip.size > maxExpandedBytes) throw tooLarge();
  const files: InputFile[] = [];
  for (const entry of zip.entries) {
    const name = path.posix.join(folder, entry.path).normalize("NFC");
    if (nested && name.endsWith(".zip"))
      files.push(...(await openArchive(await readBytes(entry), name, opened, false)));
    else files.push({ path: name, open: entry.open });
  }
  return files;
}

async function openOne(absolute: string, name: string, opened: Zip[]): Promise<InputFile[]> {
  if (absolute.endsWith(".zip")) return openArchive(absolute, name, opened);
  return [{ path: name.replace(/\.gz$/, "").normalize("NFC"), open: () => readFileBytes(absolute) }];
}

async function openFolder(folder: string, opened: Zip[]): Promise<InputFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: InputFile[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const absolute = path.join(entry.parentPath, entry.name);
    files.push(...(await openOne(absolute, path.relative(folder, absolute).replaceAll(path.sep, "/"), opened)));
  }
  return files;
}

async function openAny(given: string, opened: Zip[]): Promise<InputFile[]> {
  const found = await stat(given);
  if (found.isDirectory()) return openFolder(given, opened);
  if (!found.isFile()) throw new UnreadableFileError("ce n’est ni un fichier ni un dossier");
  return given.endsWith(".zip") ? openArchive(given, "", opened) : openOne(given, path.basename(given), opened);
}

const byPath = (a: InputFile, b: InputFile) => (a.path < b.path ? -1 : Number(a.path > b.path));

/** Opens a file, a folder with all below it, or an archive. Archives and .gz files inside a folder are opened too,
 * and archives inside an archive.
 * @throws UnreadableFileError when it is not there, or an archive is not sound. */
export async function openInput(given: string): Promise<Input> {
  const opened: Zip[] = [];
  const close = async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
  };
  try {
    return { files: (await openAny(given, opened)).sort(byPath), close };
  } catch (cause) {
    close();
    throw unreadable(cause, given);
  }
}
