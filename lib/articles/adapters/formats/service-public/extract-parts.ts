// Puts the extracts of a sheet together: situations, their chapters, and the cases of these.
import { toBlocks } from "#lib/articles/adapters/formats/service-public/blocks.ts";
import type { Extract } from "#lib/articles/adapters/formats/service-public/extracts.ts";
import type { HeadingLexicon } from "#lib/articles/adapters/formats/service-public/heading-lexicon.ts";
import { type Part, withoutDoubtfulEnds } from "#lib/articles/adapters/formats/service-public/outline.ts";

const general = /^Cas général$/;

const textOf = ({ name, lines }: Extract) => `\n${[name, ...lines.map(({ text }) => text)].join("\n")}\n`;

/** A case that another one of the chapter contains, as "À Paris" contains "En ligne", is not said twice. */
function withoutNested(cases: Extract[]): Extract[] {
  const texts = cases.map(textOf);
  return cases.filter((_, i) =>
    texts.every((text, j) => {
      const inside = i !== j && text.includes(texts[i] as string);
      return !inside || (text === texts[i] && i < j);
    }),
  );
}

function caseParts(cases: Extract[], lexicon: HeadingLexicon): Part[] {
  const known = lexicon.knowing(cases);
  return withoutNested(cases).flatMap((one): Part[] => {
    const parts: Part[] = [{ heading: one.name, level: 2, blocks: [] }];
    for (const block of toBlocks(one.lines, known)) {
      if (block.kind === "heading") parts.push({ heading: block.text, level: 3, blocks: [] });
      else parts.at(-1)?.blocks.push(block);
    }
    return withoutDoubtfulEnds(parts, known);
  });
}

const generalFirst = (a: string, b: string) => Number(general.test(b)) - Number(general.test(a));

function groupBy(extracts: Extract[], by: "situation" | "chapter"): [string, Extract[]][] {
  const groups = Map.groupBy(extracts, (one) => one[by]);
  return [...groups].sort(([a], [b]) => generalFirst(a, b));
}

/** A chapter without a title of its own bears that of one of its cases. */
function chapterHeading(situation: string, alone: boolean, chapter: string, cases: Extract[]): string {
  const untitled = chapter === situation || cases.some(({ name }) => name === chapter);
  if (untitled) return situation;
  return alone && general.test(situation) ? chapter : `${situation} – ${chapter}`;
}

/** The parts of a page made of extracts, a section for each chapter of each situation. The files have lost the order of
 * the site: they stand in that of their names, the general case first. */
export function extractParts(extracts: Extract[], lexicon: HeadingLexicon): Part[] {
  const situations = groupBy(extracts, "situation");
  return situations.flatMap(([situation, chapters]) =>
    groupBy(chapters, "chapter").flatMap(([chapter, cases]): Part[] => {
      const heading = chapterHeading(situation, situations.length === 1, chapter, cases);
      const sorted = cases.toSorted((a, b) => generalFirst(a.name, b.name));
      return [{ heading, level: 1, blocks: [] }, ...caseParts(sorted, lexicon)];
    }),
  );
}
