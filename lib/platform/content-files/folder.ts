import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { error, type Problem } from "#lib/platform/content-files/problem.ts";
import { withUnixLineBreaks } from "#lib/shared/text.ts";

export type TextFile = {
  /** Relative to the content folder. */
  file: string;
  /** The file's name without its extension. */
  slug: string;
  text: string;
};

/** A text file in the form that everything after works on: Unix line breaks, composed accents, no byte-order mark. */
export async function readText(root: string, file: string): Promise<string> {
  const text = await readFile(path.join(root, file), "utf8");
  return withUnixLineBreaks(text.replace(/^\uFEFF/, "")).normalize("NFC");
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw cause;
  }
}

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The files of one folder, in alphabetical order. What would be left unread is a problem rather than a silence. */
export async function readFolder(
  root: string,
  folder: string,
  extension: ".md" | ".yaml",
): Promise<{ files: TextFile[]; problems: Problem[] }> {
  const files: TextFile[] = [];
  const problems: Problem[] = [];
  for (const name of await namesIn(path.join(root, folder))) {
    const file = `${folder}/${name}`;
    const slug = path.basename(name, extension);
    if (!name.endsWith(extension))
      problems.push(error(file, 1, `n’est pas lu : seuls les fichiers ${extension} le sont`));
    else if (!slugForm.test(slug))
      problems.push(
        error(file, 1, "son nom doit être fait de mots en minuscules, sans accents, joints par des traits d’union"),
      );
    else files.push({ file, slug, text: await readText(root, file) });
  }
  return { files, problems };
}
