import type { Block } from "#lib/articles/adapters/formats/service-public/block.ts";
import { toBlocks } from "#lib/articles/adapters/formats/service-public/blocks.ts";
import { takeDefinitions } from "#lib/articles/adapters/formats/service-public/definitions.ts";
import { extractParts } from "#lib/articles/adapters/formats/service-public/extract-parts.ts";
import type { Extract } from "#lib/articles/adapters/formats/service-public/extracts.ts";
import type { HeadingLexicon } from "#lib/articles/adapters/formats/service-public/heading-lexicon.ts";
import { toLines } from "#lib/articles/adapters/formats/service-public/lines.ts";
import { type Part, toOutline } from "#lib/articles/adapters/formats/service-public/outline.ts";
import { type SheetSection, toSections } from "#lib/articles/adapters/formats/service-public/sections.ts";
import { type Stretch, splitSituations } from "#lib/articles/adapters/formats/service-public/situations.ts";
import { summaryOf } from "#lib/articles/adapters/formats/service-public/summary.ts";
import { slugOf } from "#lib/shared/slug.ts";

/** What is known of a sheet beside its text. `month` is the date of the data: "2020" or "2020-07". */
type SheetHead = { id: string; title: string; theme: string; date: string };

const dateWords: Record<string, string> = { "2020": "2020", "2020-07": "juillet 2020" };

const addressOf = (id: string) => `https://www.service-public.fr/particuliers/vosdroits/${id}`;

/** A record of the exchange format. */
function toRecord(head: SheetHead, summary: string, sections: SheetSection[]): unknown {
  const { id, title, theme, date } = head;
  return {
    id,
    locale: "fr",
    slug: `${slugOf(title, 118 - id.length)}-${id.toLowerCase()}`.replace(/^-/, ""),
    title,
    summary,
    keyQuestions: title.endsWith("?") ? [title] : [],
    theme,
    sections,
    citations: [],
    source: "service-public",
    licence: "Licence Ouverte 2.0",
    attribution: `Direction de l’information légale et administrative (Premier ministre), service-public.fr, ${dateWords[date] ?? date}`,
    url: addressOf(id),
    documentDate: date,
  };
}

const paragraphsOf = (blocks: Block[]) => blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

/** The parts of a situation bear its name; what stands before its first heading is under the name alone. */
function situationParts({ name, lines }: Stretch, lexicon: HeadingLexicon): Part[] {
  const { intro, parts } = toOutline(toBlocks(lines, lexicon), lexicon);
  const named = parts.map((part) => (part.level === 1 ? { ...part, heading: `${name} – ${part.heading}` } : part));
  return intro.length > 0 ? [{ heading: name ?? "", level: 1, blocks: intro }, ...named] : named;
}

/** A sheet whose text is whole, with the extracts of it if there are. Null when there is no text. */
export function toWholeRecord(head: SheetHead, flat: string, extracts: Extract[], words: HeadingLexicon): unknown {
  const lexicon = words.knowing(extracts);
  const { text, definitions } = takeDefinitions(toLines(flat), lexicon);
  const [first, ...situations] = splitSituations(text, extracts, lexicon);
  const { intro, parts } = toOutline(toBlocks(first?.lines ?? [], lexicon), lexicon);
  parts.push(...situations.flatMap((stretch) => situationParts(stretch, lexicon)), ...definitions);
  const { summary, whole } = summaryOf(paragraphsOf(intro), head.title);
  const opening = head.title.endsWith("?") ? "Réponse" : "Présentation";
  const shown = intro.length > 0 && !(whole && intro.length === 1 && parts.length > 0);
  const sections = toSections(shown ? [{ heading: opening, level: 1, blocks: intro }, ...parts] : parts);
  return sections.length === 0 ? null : toRecord(head, summary, sections);
}

/** A sheet of which there are only extracts. Null when they have headings only. */
export function toExtractsRecord(head: SheetHead, extracts: Extract[], lexicon: HeadingLexicon): unknown {
  const sections = toSections(extractParts(extracts, lexicon));
  if (sections.length === 0) return null;
  return toRecord(
    head,
    `Extraits de la fiche « ${head.title} » de service-public.fr, situation par situation.`,
    sections,
  );
}

/** A sheet of which the data have the title only: a page that leads to the original. */
export function toTitleRecord(head: SheetHead): unknown {
  const address = addressOf(head.id);
  const text = `Le texte de cette fiche n’est pas dans les données dont nous disposons. On la lit sur service-public.fr : <${address}>`;
  return toRecord(head, `Fiche de service-public.fr : ${head.title}`, [
    { key: "fiche", heading: "Lire la fiche", markdown: text },
  ]);
}
