// The tree of the site: where each sheet stands, and what it is called there.
import { z } from "zod";
import { readJsonValues } from "#lib/articles/adapters/input/json-values.ts";
import type { InputFile } from "#lib/articles/adapters/input/open-input.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";

/** `folders` go from the theme ("Social - Santé") to the last folder. */
export type Place = { name: string; folders: string[] };

const nodeSchema = z.object({
  id: z.string().nullish(),
  type: z.string(),
  name: z.string(),
  get data() {
    return z.array(nodeSchema).nullish();
  },
});
type Node = z.output<typeof nodeSchema>;

const named = (name: string) => name.normalize("NFC").replace(/\s+/g, " ").trim();

function collect(node: Node, folders: string[], places: Map<string, Place[]>): void {
  const name = named(node.name);
  if (node.type === "fiche" && node.id) {
    places.set(node.id, [...(places.get(node.id) ?? []), { name, folders }]);
    return;
  }
  for (const child of node.data ?? []) collect(child, [...folders, name], places);
}

/** Where each sheet stands, by its id: one sheet may stand in several places.
 * @throws UnreadableFileError when it has no sheet. */
export async function readTree(file: InputFile): Promise<Map<string, Place[]>> {
  const places = new Map<string, Place[]>();
  for await (const value of readJsonValues(file, "$.data.*")) {
    const theme = nodeSchema.safeParse(value);
    if (theme.success) collect(theme.data, [], places);
  }
  if (places.size === 0)
    throw new UnreadableFileError(`${file.path} : ce n’est pas l’arborescence de service-public.fr`);
  return places;
}
