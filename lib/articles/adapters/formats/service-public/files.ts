import path from "node:path";
import { sheetOfExtract } from "#lib/articles/adapters/formats/service-public/extracts.ts";
import type { Input, InputFile } from "#lib/articles/adapters/input/open-input.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";

/** The files that matter, wherever they stand. The extracts are under the sheet that they are of. */
export type Files = {
  questions?: InputFile | undefined;
  mostRead?: InputFile | undefined;
  tree?: InputFile | undefined;
  extracts: Map<string, InputFile[]>;
};

/** @throws UnreadableFileError when there is no text. */
export function findFiles({ files }: Input): Files {
  const named = (name: string) => files.find((file) => path.posix.basename(file.path) === name);
  const extracts = Map.groupBy(files, (file) => sheetOfExtract(file) ?? "");
  extracts.delete("");
  const found = {
    questions: named("questions_spf.json"),
    mostRead: named("best_fiche.json"),
    tree: named("arborescence_spf_particuliers.json"),
    extracts,
  };
  if (!found.questions && !found.mostRead && extracts.size === 0) {
    throw new UnreadableFileError(
      "ni questions_spf.json, ni best_fiche.json, ni extraits (service_public_fr_fiches_txt_v2.zip) : rien à lire",
    );
  }
  return found;
}
