// The official form: one large XML file, its texts as escaped HTML. One topic is in memory at a time.
import { z } from "zod";
import { filled, firstReason, maxText, webAddress } from "#lib/articles/adapters/formats/medlineplus/fields.ts";
import { oneLine, type ReadTopic, type Topic } from "#lib/articles/adapters/formats/medlineplus/topic.ts";
import { readXmlTopicElements, type XmlTopic } from "#lib/articles/adapters/formats/medlineplus/xml-elements.ts";
import type { InputFile } from "#lib/articles/adapters/input/open-input.ts";

/** "07/21/2012", with or without a time. @returns "2012-07-21", or null when it is no day. */
export function americanDate(text: string | undefined): string | null {
  const [, month, day, year] = text?.match(/^(\d{2})\/(\d{2})\/(\d{4})(?:\s|$)/) ?? [];
  const date = `${year}-${month}-${day}`;
  return z.iso.date().safeParse(date).success ? date : null;
}

const topicSchema = z.object({
  id: filled,
  title: filled,
  language: z.string(),
  url: webAddress,
  "meta-desc": z.string().default(""),
  "date-created": z
    .string()
    .refine((text) => americanDate(text) !== null, "n’est pas une date comme 07/21/2012")
    .optional(),
  "full-summary": z.string("manque").max(maxText, `a plus de ${maxText} caractères`),
});

const textsOf = (element: XmlTopic, name: string) =>
  element.children.flatMap((child) => (child.name === name && oneLine(child.text) !== "" ? [oneLine(child.text)] : []));

function institute(element: XmlTopic): Topic["primaryInstitute"] {
  const found = element.children.find(({ name }) => name === "primary-institute");
  if (!found || oneLine(found.text) === "") return null;
  return { name: oneLine(found.text), url: webAddress.safeParse(found.attributes.url).data ?? null };
}

function toTopic(element: XmlTopic, place: string, documentDate: string | null): ReadTopic {
  const summary = element.children.find(({ name }) => name === "full-summary")?.text;
  const parsed = topicSchema.safeParse(
    { ...element.attributes, "full-summary": summary },
    { error: z.locales.fr().localeError },
  );
  if (!parsed.success) return { place, problem: firstReason(parsed.error) };
  const { id, title, language, url } = parsed.data;
  if (language !== "English") return { place, left: `en langue « ${language} »` };
  const topic = {
    id,
    title,
    url,
    description: parsed.data["meta-desc"],
    html: parsed.data["full-summary"],
    alsoCalled: [...textsOf(element, "also-called"), ...textsOf(element, "see-reference")],
    groups: textsOf(element, "group"),
    primaryInstitute: institute(element),
    documentDate,
  };
  return { place, topic };
}

/** The topics of an official file.
 * @throws UnreadableFileError when it breaks off, or is not well-formed: what follows could not be told apart. */
export async function* readXmlTopics(file: InputFile): AsyncGenerator<ReadTopic> {
  for await (const element of readXmlTopicElements(file)) {
    const id = element.attributes.id ?? "sans identifiant";
    yield toTopic(
      element,
      `${file.path}, ligne ${element.line}, thème ${id}`,
      americanDate(element.fileDate)?.slice(0, 7) ?? null,
    );
  }
}
