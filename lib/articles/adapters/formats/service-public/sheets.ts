// The two files of whole texts, questions_spf.json and best_fiche.json, as sheets of one form.
import { z } from "zod";
import type { Place } from "#lib/articles/adapters/formats/service-public/tree.ts";
import { readJsonValues } from "#lib/articles/adapters/input/json-values.ts";
import type { InputFile } from "#lib/articles/adapters/input/open-input.ts";

/** `place` is where it stands if the file itself says it. */
export type Sheet = { id: string; title: string; text: string; place: Place | null };

const filled = (what: string) => z.string(`${what} manque ou n’est pas un texte`).regex(/\S/, `${what} est vide`);
const id = z.string("l’identifiant manque").regex(/^[A-Z]\d{1,9}$/, "l’identifiant n’est pas de la forme F1234");

const oneLine = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[ \t\r\n]+/g, " ")
    .trim();

const questionSchema = z
  .tuple([id, filled("le titre"), filled("le texte")], "ce n’est pas une fiche [identifiant, titre, texte]")
  .transform(([one, title, text]): Sheet => ({ id: one, title: oneLine(title), text, place: null }));

/** The text begins with the title in full, "Acte de naissance : demande de copie : ", unless it is a question. */
function splitTitle(name: string, text: string): { title: string; text: string } {
  const end = text.indexOf("\n");
  const first = text.slice(0, Math.max(end, 0));
  if (!/\s:\s*$/.test(first)) return { title: oneLine(name), text };
  return { title: oneLine(first.replace(/\s*:\s*$/, "")), text: text.slice(end) };
}

const folder = z.string().default("");

const mostReadSchema = z
  .object(
    {
      id,
      title: filled("le titre"),
      theme: folder,
      sous_theme: folder,
      dossier: folder,
      sous_dossier: folder,
      paragraphs: z.array(z.object({ context: z.string() }), "le texte manque").min(1, "le texte manque"),
    },
    "ce n’est pas une fiche",
  )
  .transform((one, context): Sheet => {
    const { title, text } = splitTitle(one.title, one.paragraphs.map((paragraph) => paragraph.context).join("\n"));
    if (!/\S/.test(text)) context.addIssue({ code: "custom", message: "le texte est vide" });
    const folders = [one.theme, one.sous_theme, one.dossier, one.sous_dossier]
      .map(oneLine)
      .filter((name) => name !== "");
    return { id: one.id, title, text, place: { name: oneLine(one.title), folders } };
  });

export type ReadSheet = { place: string } & ({ sheet: Sheet } | { problem: string });

async function* readSheets(file: InputFile, at: string, schema: z.ZodType<Sheet>): AsyncGenerator<ReadSheet> {
  let number = 0;
  const seen = new Set<string>();
  for await (const value of readJsonValues(file, at)) {
    number += 1;
    const read = schema.safeParse(value);
    if (!read.success) {
      yield { place: `${file.path}, fiche n° ${number}`, problem: read.error.issues[0]?.message ?? "" };
    } else if (seen.has(read.data.id)) {
      yield { place: `${file.path}, fiche ${read.data.id}`, problem: "est déjà plus haut dans ce fichier" };
    } else {
      seen.add(read.data.id);
      yield { place: `${file.path}, fiche ${read.data.id}`, sheet: read.data };
    }
  }
}

export const readQuestions = (file: InputFile) => readSheets(file, "$.*", questionSchema);
export const readMostRead = (file: InputFile) => readSheets(file, "$.data.*", mostReadSchema);
