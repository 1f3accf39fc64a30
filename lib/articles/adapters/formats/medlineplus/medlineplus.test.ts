import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readRecord } from "#lib/articles/adapters/exchange-format.ts";
import { joinChunks } from "#lib/articles/adapters/formats/medlineplus/chunks.ts";
import { medlineplus } from "#lib/articles/adapters/formats/medlineplus/medlineplus.ts";
import { readJsonLines } from "#lib/articles/adapters/input/json-lines.ts";
import { type InputFile, openInput } from "#lib/articles/adapters/input/open-input.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";

/** A file in memory, given in pieces that fall anywhere. */
function inputFile(name: string, content: string | Buffer): InputFile {
  const bytes = Buffer.from(content);
  async function* open() {
    for (let i = 0; i < bytes.length; i += 7) yield bytes.subarray(i, i + 7);
  }
  return { path: name, open };
}

const read = (files: Record<string, string | Buffer>) => {
  const opened = Object.entries(files).map(([name, content]) => inputFile(name, content));
  return Array.fromAsync(medlineplus.read({ files: opened, close: () => {} }, new Set()));
};

/** The checked record of the only topic. */
async function readOne(files: Record<string, string>) {
  const [first, ...others] = await read(files);
  expect(others).toEqual([]);
  expect(first).toHaveProperty("record");
  const result = readRecord(first && "record" in first ? first.record : null);
  expect(result).toHaveProperty("checked");
  if (!("checked" in result)) throw new Error(result.problem);
  return result.checked;
}

const url = "https://medlineplus.gov/sniffles.html";
const topic = {
  id: "77",
  title: "Sniffles (SNF)",
  language: "English",
  url,
  meta_desc: "Sniffles  come and go. ",
  chunks: ["Sniffles are short."],
};
const line = (change: object = {}) => JSON.stringify({ ...topic, ...change });
const jsonFile = "topics_en_2024-06.jsonl";

describe("a topic in JSON", () => {
  it("becomes a record", async () => {
    const text =
      "What are sniffles?\nSniffles, also called drips, are short.\nHow are sniffles treated?\nRest.\nNIH: National Heart, Lung, and Blood Institute";
    expect(await readOne({ [jsonFile]: line({ chunks: [text] }) })).toMatchObject({
      id: "77",
      locale: "en",
      slug: "sniffles-snf-medlineplus",
      title: "Sniffles (SNF)",
      summary: "Sniffles come and go.",
      keyQuestions: ["What are sniffles?", "How are sniffles treated?"],
      alsoCalled: ["Sniffles", "SNF", "drips"],
      theme: "symptomes-et-maladies-courantes",
      sections: [
        {
          key: "what-are-sniffles",
          heading: "What are sniffles?",
          aspect: "OverviewHealthAspect",
          markdown: "Sniffles, also called drips, are short.",
        },
        { key: "how-are-sniffles-treated", aspect: "TreatmentsHealthAspect", markdown: "Rest." },
      ],
      citations: [{ key: "summary-source", source: "nhlbi", checked: "unchecked" }],
      source: "medlineplus",
      attribution: "Source: MedlinePlus, National Library of Medicine",
      url,
      documentDate: "2024-06",
    });
  });

  it("keeps what looks like Markdown or HTML as text", async () => {
    const chunks = ["*Not* a <b>list</b> | a [link](x).\n# no heading."];
    const { sections } = await readOne({ [jsonFile]: line({ chunks }) });
    expect(sections[0]?.markdown).toBe("\\*Not\\* a \\<b>list\\</b> | a \\[link]\\(x).\n\n\\# no heading.");
  });

  it("has the first sentences as its summary where it has no description", async () => {
    const chunks = [`One is short. ${"Two is long ".repeat(40)}.`];
    expect((await readOne({ [jsonFile]: line({ meta_desc: null, chunks }) })).summary).toBe("One is short.");
  });

  it("has a date only where the name of its file has one", async () => {
    expect((await readOne({ "topics.jsonl": line() })).documentDate).toBeNull();
  });

  it("takes signs that need help at once before the rest, with the sentence that announces them", async () => {
    const chunks = [
      "Sniffles are mild.\nRest first. Get medical help right away if you have:\nFever\nPain\n\nThat is all.",
    ];
    expect((await readOne({ [jsonFile]: line({ chunks }) })).sections).toMatchObject([
      {
        key: "red-flags",
        heading: "Warning signs",
        markdown: "Get medical help right away if you have:\n\n- Fever\n- Pain",
      },
      { key: "overview", heading: "Overview", markdown: "Sniffles are mild.\n\nRest first.\n\nThat is all." },
    ]);
  });

  it("takes the sentence before, where the announcement speaks of it", async () => {
    const chunks = ["What are the signs?\nThere are signs. Call 911 right away if you have any of them:\nFever"];
    expect((await readOne({ [jsonFile]: line({ chunks }) })).sections).toMatchObject([
      {
        key: "red-flags",
        heading: "What are the signs?",
        markdown: "There are signs. Call 911 right away if you have any of them:\n\n- Fever",
      },
    ]);
  });

  it("has unique keys and never a reserved one by chance", async () => {
    const chunks = ["Questions\nThis is one.\nQuestions\nThis is two."];
    const { sections } = await readOne({ [jsonFile]: line({ chunks }) });
    expect(sections.map(({ key }) => key)).toEqual(["questions-2", "questions-3"]);
  });

  it.each([
    ["{", "JSON invalide"],
    ["[]", "objet"],
    [line({ id: null }), "id"],
    [line({ title: " " }), "title : est vide"],
    [line({ url: "javascript:alert(1)" }), "url : doit être une adresse http(s)"],
    [line({ chunks: "text" }), "chunks"],
    [line({ chunks: ["text", 3] }), "chunks.1"],
    [line({ chunks: [" \n"] }), "sans texte"],
    [line({ chunks: ["a".repeat(200_001)] }), "chunks : ont plus de 200000 caractères"],
  ])("that is broken is a problem and stops nothing (%#)", async (broken, reason) => {
    const found = await read({ [jsonFile]: `${line({ id: "1" })}\n${broken}\n${line({ id: 2 })}` });
    expect(found).toHaveLength(3);
    expect(found[1]).toEqual({
      place: expect.stringContaining(`${jsonFile}, ligne 2`),
      problem: expect.stringContaining(reason),
    });
    expect(found[2]).toMatchObject({ record: { id: "2" } });
  });

  it("in another language is left", async () => {
    expect(await read({ [jsonFile]: line({ language: "Spanish" }) })).toEqual([
      { place: `${jsonFile}, ligne 1, thème 77`, left: "en langue « Spanish »" },
    ]);
  });
});

const doctype = '<!DOCTYPE health-topics PUBLIC "-//X//DTD health-topics //EN" "https://example.org/t.dtd">';
const xmlTopic = (attributes = "", content = "<full-summary>&lt;p&gt;Sniffles are short.&lt;/p&gt;</full-summary>") =>
  `<health-topic title="Sniffles" url="${url}" id="77" language="English" date-created="01/07/2003"${attributes}>${content}</health-topic>`;
const xml = (...topics: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}\n<health-topics total="2" date-generated="07/21/2012 02:32:56">\n${topics.join("\n")}\n</health-topics>`;
const xmlFile = "mplus_topics.xml";

describe("a topic in XML", () => {
  it("becomes a record", async () => {
    const content = `
      <also-called>Drips</also-called><see-reference>Nose, Running</see-reference><see-reference>drips</see-reference>
      <full-summary>&lt;p&gt;Sniffles &amp;amp; drips are *short*.
        &lt;/p&gt;&lt;h3&gt;What helps?&lt;/h3&gt;&lt;ul&gt;&lt;li&gt; &lt;a href="https://medlineplus.gov/rest.html"&gt;Rest&lt;/a&gt;&lt;/li&gt;&lt;/ul&gt;&lt;p class="x"&gt;NIH: National Eye Institute&lt;/p&gt;</full-summary>
      <group url="${url}" id="2">Drug Therapy</group>
      <primary-institute url="https://www.nei.nih.gov">National Eye Institute</primary-institute>
      <site title="Elsewhere" url="${url}"><organization>Sniffles Fund</organization></site>`;
    expect(await readOne({ [xmlFile]: xml(xmlTopic(' meta-desc="They pass."', content)) })).toMatchObject({
      id: "77",
      slug: "sniffles-medlineplus",
      summary: "They pass.",
      alsoCalled: ["drips", "Nose, Running"],
      theme: "medicaments",
      documentDate: "2012-07",
      sections: [
        { key: "overview", markdown: "Sniffles & drips are \\*short\\*." },
        { key: "what-helps", heading: "What helps?", markdown: "- [Rest](https://medlineplus.gov/rest.html)" },
      ],
      citations: [
        { key: "summary-source", source: "National Eye Institute" },
        { key: "primary-institute", source: "National Eye Institute", url: "https://www.nei.nih.gov" },
      ],
    });
  });

  it("may be in CDATA, with comments and numbered entities", async () => {
    const content = "<!-- no --><full-summary><![CDATA[<p>Caf&eacute; ]]>&#38;lt; t&#xea;te&lt;/p&gt;</full-summary>";
    const { sections } = await readOne({ [xmlFile]: xml(xmlTopic("", content)) });
    expect(sections[0]?.markdown).toBe("Café < tête");
  });

  it("keeps a heading without text of its own in the text", async () => {
    const html = "<p>One.</p><h3>Lonely</h3><h3>Whole</h3><p>Two.</p><h4>Part</h4><p>Three.</p><h3>Last</h3>";
    const content = `<full-summary><![CDATA[${html}]]></full-summary>`;
    expect((await readOne({ [xmlFile]: xml(xmlTopic("", content)) })).sections).toMatchObject([
      { heading: "Overview", markdown: "One.\n\n### Lonely" },
      { heading: "Whole", markdown: "Two.\n\n### Part\n\nThree.\n\n### Last" },
    ]);
  });

  it.each([
    [xmlTopic().replace(' title="Sniffles"', ""), "title"],
    [xmlTopic("", "<also-called>Drips</also-called>"), "full-summary : manque"],
    [xmlTopic("", "<full-summary>&lt;p&gt; &lt;/p&gt;</full-summary>"), "sans texte"],
    [xmlTopic().replace("01/07/2003", "13/45/2003"), "date-created : n’est pas une date"],
    [xmlTopic("", `<full-summary>${"&lt;div&gt;".repeat(15_000)}a</full-summary>`), "texte trop imbriqué"],
  ])("that is broken is a problem and stops nothing (%#)", async (broken, reason) => {
    const found = await read({ [xmlFile]: xml(broken, xmlTopic()) });
    expect(found).toHaveLength(2);
    expect(found[0]).toEqual({ place: `${xmlFile}, ligne 4, thème 77`, problem: expect.stringContaining(reason) });
    expect(found[1]).toHaveProperty("record");
  });

  it("in Spanish is left", async () => {
    expect(await read({ [xmlFile]: xml(xmlTopic().replace("English", "Spanish")) })).toEqual([
      { place: `${xmlFile}, ligne 4, thème 77`, left: "en langue « Spanish »" },
    ]);
  });
});

describe("the files", () => {
  const bomb = xml(xmlTopic("", "<full-summary>&lol2;</full-summary>")).replace(
    doctype,
    '<!DOCTYPE health-topics [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>',
  );

  it.each([
    ["is not well-formed", xml(xmlTopic(), "<health-topic></oops>"), /XML illisible, ligne:colonne 5:/],
    ["breaks off", xml(xmlTopic()).slice(0, -20), /XML illisible/],
    ["has entities of its own", bomb, /undefined entity/],
    ["is not UTF-8", Buffer.concat([Buffer.from(xml(xmlTopic())), Buffer.from([0xff])]), /UTF-8 invalide/],
    ["is XML of another kind", "<MedicalTopics><MedicalTopic/></MedicalTopics>", /aucun fichier de thèmes/],
    ["is JSON of another kind", '{"id":"1","locale":"en"}', /aucun fichier de thèmes/],
    ["is empty", "", /aucun fichier de thèmes/],
  ])("are refused when the only one %s", async (_, content, message) => {
    await expect(read({ "a.xml": content })).rejects.toThrow(UnreadableFileError);
    await expect(read({ "a.xml": content })).rejects.toThrow(message);
  });

  it("may hold a topic twice: the newest gives it; what is of another kind is passed over", async () => {
    const found = await read({
      "a/mplus_topics.xml": xml(xmlTopic(), xmlTopic().replace('id="77"', 'id="78"')),
      "b/genes.xml": "<other/>",
      "c/topics_2024-06.jsonl": line(),
      "d/topics.jsonl": line(),
      "readme.md": "# Topics",
    });
    expect(found).toMatchObject([
      { place: "c/topics_2024-06.jsonl, ligne 1, thème 77", record: { documentDate: "2024-06" } },
      { place: "a/mplus_topics.xml, ligne 4, thème 77", left: "plus récent dans c/topics_2024-06.jsonl" },
      { place: "a/mplus_topics.xml, ligne 5, thème 78", record: { id: "78" } },
      { place: "d/topics.jsonl, ligne 1, thème 77", left: "plus récent dans c/topics_2024-06.jsonl" },
    ]);
  });
});

const folder = path.resolve("../shared/data/medlineplus");
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}']+/gu) ?? [];

describe.skipIf(!existsSync(folder))(`the real topics (left out without ${folder})`, () => {
  async function readAll() {
    const input = await openInput(folder);
    try {
      return await Array.fromAsync(medlineplus.read(input, new Set()));
    } finally {
      input.close();
    }
  }

  it("all become records, each with its own identifier and address; none loses or repeats a word", async () => {
    const found = await readAll();
    const results = found.flatMap((one) => ("record" in one ? [readRecord(one.record)] : []));
    expect(results.filter((result) => "problem" in result)).toEqual([]);
    const records = results.flatMap((result) => ("checked" in result ? [result.checked] : []));
    expect(records).toHaveLength(1_023);
    expect(new Set(records.map(({ id }) => id)).size).toBe(1_023);
    expect(new Set(records.map(({ slug }) => slug)).size).toBe(1_023);
    expect(found.filter((one) => "left" in one)).toHaveLength(2);
    expect(found.filter((one) => "problem" in one)).toEqual([]);
    const themes = await readFile(path.resolve("content/themes.yaml"), "utf8");
    expect(records.filter(({ theme }) => !themes.includes(`- slug: ${theme}\n`))).toEqual([]);

    const byId = new Map(records.map((record) => [record.id, record]));
    const { files } = await openInput(path.join(folder, "medlineplus_topics_en_2024-06.derived.jsonl"));
    const [file] = files;
    if (!file) throw new Error("no file");
    for await (const read of readJsonLines(file)) {
      const { id, chunks } =
        "value" in read ? (read.value as { id: string; chunks: string[] }) : { id: "", chunks: [] };
      const { sections, citations } = byId.get(id) ?? { sections: [], citations: [] };
      const headings = sections
        .map(({ heading }) => heading)
        .filter((heading) => !["Overview", "Warning signs"].includes(heading));
      const shown = [...headings, ...sections.map(({ markdown }) => markdown.replace(/\\(?=\p{P}|\p{S})/gu, ""))];
      const institutes = citations.map(({ source }) =>
        source === "nhlbi" ? "National Heart, Lung, and Blood Institute" : source,
      );
      const given = wordsOf(joinChunks(chunks)).filter((word) => word !== "NIH");
      const taken = wordsOf([...shown, ...institutes].join("\n")).filter((word) => word !== "NIH");
      expect([id, ...taken.sort()]).toEqual([id, ...given.sort()]);
    }
  }, 180_000);
});
