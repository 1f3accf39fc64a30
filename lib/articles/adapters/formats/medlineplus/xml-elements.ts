// The elements of the official XML file, topic after topic. Entities of the file's own are not expanded: an undeclared one,
// and a bomb of them, is an error.
import { SaxesParser } from "saxes";
import type { InputFile } from "#lib/articles/adapters/input/open-input.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";

type Attributes = Record<string, string>;

export type XmlTopic = {
  line: number;
  attributes: Attributes;
  /** The elements right below it that we know, with all text inside them. */
  children: { name: string; attributes: Attributes; text: string }[];
  /** "date-generated" of the file. */
  fileDate: string | undefined;
};

const root = "health-topics";
const kept = new Set(["also-called", "full-summary", "group", "primary-institute", "see-reference"]);
/** A real topic has some 100 KB, with its links. */
const maxTopicBytes = 16_000_000;

/** Collects the topics of a file as its elements open and close. */
class TopicCollector {
  readonly topics: XmlTopic[] = [];
  readonly #parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  #depth = 0;
  #fileDate: string | undefined;
  #topic: XmlTopic | null = null;
  #text: string | null = null;
  #failure: Error | null = null;

  constructor() {
    this.#parser.on("error", (error) => {
      this.#failure ??= error;
    });
    this.#parser.on("opentag", ({ name, attributes }) => this.#open(name, attributes));
    this.#parser.on("closetag", () => this.#close());
    this.#parser.on("text", (text) => this.#add(text));
    this.#parser.on("cdata", (text) => this.#add(text));
  }

  /** @returns what is wrong with the file up to here. */
  write(text: string): Error | null {
    if (!this.#failure) this.#parser.write(text);
    return this.#failure;
  }

  end(): Error | null {
    if (!this.#failure) this.#parser.close();
    return this.#failure;
  }

  #open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth === 1 && name !== root) this.#failure ??= new Error(`l’élément <${root}> n’y est pas`);
    if (this.#depth === 1) this.#fileDate = attributes["date-generated"];
    if (this.#depth === 2 && name === "health-topic")
      this.#topic = { line: this.#parser.line, attributes: { ...attributes }, children: [], fileDate: this.#fileDate };
    if (this.#depth === 3 && this.#topic && kept.has(name)) {
      this.#topic.children.push({ name, attributes: { ...attributes }, text: "" });
      this.#text = "";
    }
  }

  #add(text: string): void {
    if (this.#text !== null) this.#text += text;
  }

  #close(): void {
    const child = this.#topic?.children.at(-1);
    if (this.#depth === 3 && child && this.#text !== null) {
      child.text = this.#text;
      this.#text = null;
    }
    if (this.#depth === 2 && this.#topic) {
      this.topics.push(this.#topic);
      this.#topic = null;
    }
    this.#depth -= 1;
  }
}

function decode(decoder: TextDecoder, file: InputFile, bytes?: Buffer): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new UnreadableFileError(`${file.path} : UTF-8 invalide`);
  }
}

/** The topics of a file, in its order.
 * @throws UnreadableFileError when it breaks off, or is not well-formed XML of this kind. */
export async function* readXmlTopicElements(file: InputFile): AsyncGenerator<XmlTopic> {
  const collector = new TopicCollector();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const check = (failure: Error | null) => {
    if (failure) throw new UnreadableFileError(`${file.path} : XML illisible, ligne:colonne ${failure.message}`);
  };
  let sinceTopic = 0;
  for await (const bytes of file.open()) {
    check(collector.write(decode(decoder, file, bytes)));
    sinceTopic = collector.topics.length > 0 ? 0 : sinceTopic + bytes.length;
    if (sinceTopic > maxTopicBytes)
      throw new UnreadableFileError(`${file.path} : thème de plus de ${maxTopicBytes / 1e6} Mo`);
    yield* collector.topics.splice(0);
  }
  check(collector.write(decode(decoder, file)));
  check(collector.end());
  yield* collector.topics;
}
