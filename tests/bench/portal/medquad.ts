// A large library: the answers of MedQuAD, over and over.
import { createReadStream, createWriteStream } from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { createGunzip, createGzip } from "node:zlib";

/** Where the open data is, beside the project. */
export const data = path.resolve(import.meta.dirname, "../../../../shared/data");

type Question = { qid: string; question: string; answer: string; focus: string; url: string; source: string };

const paragraphs = (text: string) =>
  text
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();

const exchangeRecord = (n: number, { qid, question, answer, focus, url, source }: Question) => ({
  id: `${qid}-${n}`,
  locale: "en",
  slug: `medquad-${n}`,
  title: `${question.slice(0, 250)} (${n})`,
  summary: paragraphs(answer).replaceAll("\n", " ").slice(0, 250),
  keyQuestions: [question.slice(0, 250)],
  alsoCalled: focus ? [focus.slice(0, 250)] : [],
  theme: "symptomes-et-maladies-courantes",
  sections: [{ key: "answer", heading: focus.slice(0, 250) || "Answer", markdown: paragraphs(answer) }],
  citations: [],
  source,
  licence: "CC BY 4.0",
  attribution: "A. Ben Abacha and D. Demner-Fushman, MedQuAD",
  url,
});

/** Answers of MedQuAD in the exchange format, over and over until there are enough. */
export async function writeMany(file: string, total: number): Promise<void> {
  const out = createGzip({ level: 1 });
  out.pipe(createWriteStream(file));
  for (let n = 0; n < total; ) {
    const questions = createReadStream(path.join(data, "medquad/medquad_qa.derived.jsonl.gz")).pipe(createGunzip());
    for await (const line of readline.createInterface({ input: questions })) {
      const question = JSON.parse(line) as Question;
      if (question.answer.trim() === "" || n === total) continue;
      n += 1;
      if (!out.write(`${JSON.stringify(exchangeRecord(n, question))}\n`))
        await new Promise((done) => out.once("drain", done));
    }
  }
  await new Promise((done) => out.end(done));
}
