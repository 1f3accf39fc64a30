// The names of the publishers in content/sources/, for the help that must answer with every service down.
import { z } from "zod";
import { readFolder } from "#lib/platform/content-files/folder.ts";
import { readYaml } from "#lib/platform/content-files/yaml.ts";
import { bilingual } from "#lib/shared/fields.ts";

const namedSchema = z.looseObject({ name: bilingual(300) });

export type SourceNames = ReadonlyMap<string, Record<"fr" | "en", string>>;

export async function readSourceNames(root: string): Promise<SourceNames> {
  const { files } = await readFolder(root, "sources", ".yaml");
  return new Map(
    files.flatMap(({ file, slug, text }) => {
      const { value } = readYaml(file, text, namedSchema);
      return value ? [[slug, value.name]] : [];
    }),
  );
}
