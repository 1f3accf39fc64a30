import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Diff, type DiffPart } from "#components/ui/diff.tsx";
import { DiffColumns } from "#components/ui/diff-columns.tsx";

/** What is shown, additions as {+ …} and removals as [− …]. */
const seen = (html: string) =>
  html
    .replace(/<span class="sr-only">[^<]*<\/span>/g, "")
    .replace(/<ins[^>]*>/g, "{")
    .replace(/<del[^>]*>/g, "[")
    .replaceAll("</ins>", "}")
    .replaceAll("</del>", "]")
    .replace(/<[^>]*>/g, "");

/** Without the legend. */
const inline = (...segments: DiffPart[]) =>
  seen(renderToStaticMarkup(<Diff locale="fr" segments={segments} />).replace(/<p.*?<\/p>/, ""));

const same = (text: string): DiffPart => ({ kind: "same", text });
const added = (text: string): DiffPart => ({ kind: "added", text });
const removed = (text: string): DiffPart => ({ kind: "removed", text });

it.each([
  ["a paragraph", [same("Un."), added("\n\nDeux.")], "Un.\n\n{+Deux.}"],
  ["two paragraphs", [added("Un.\n\nDeux.\n\n"), same("Trois.")], "{+Un.}\n\n{+Deux.}\n\nTrois."],
  ["a blank line of spaces", [removed("Un.\n  \nDeux.")], "[−Un.]\n  \n[−Deux.]"],
  ["an end of line alone", [same("Un."), added("\n\n"), same("Deux.")], "Un.{+¶}\n\nDeux."],
  ["a space alone", [same("Un"), added(" "), same("Deux")], "Un{+ }Deux"],
  ["a word", [same("Un "), added("bon "), same("pas")], "Un {+bon }pas"],
])("the sign stands with the words: %s", (_, segments, text) => expect(inline(...segments)).toBe(text));

it("side by side, a cell begins and ends with words", () => {
  const html = renderToStaticMarkup(<DiffColumns locale="fr" segments={[same("Un.\n"), added("\nDeux.\n\n")]} />);
  expect(seen(html)).toContain("Après{+Deux.}");
});
