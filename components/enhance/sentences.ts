// Where a voice takes its breath: after each sentence, as Unicode cuts them (UAX 29), abbreviations mended.

// After these a sentence goes on, though a capital may follow: "M. Dupont", "p. ex. Paris".
const goesOn =
  /(?:^|[\s(«“"’'-])(?:M|MM|Mr|Mrs|Ms|Dr|Drs|Pr|Prof|Me|St|Ste|p\.\s?ex|c\.-à-d|i\.e|e\.g|cf|env|av|bd|tél|art|al|vs)\.\s*$/u;

/** Begin and end of each sentence. One longer than `limit` is cut at its pauses: remote voices of Chrome fall silent
 * after 15 seconds of one breath. */
export function cutSentences(text: string, lang: string, limit: number): [number, number][] {
  const cuts: [number, number][] = [];
  let begin = 0;
  // Firefox learnt to segment in 2024; before, a block is one sentence.
  const segments = Intl.Segmenter
    ? Array.from(new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text), ({ segment }) => segment)
    : [text];
  let end = 0;
  for (const segment of segments) {
    end += segment.length;
    if (end < text.length && goesOn.test(text.slice(begin, end))) continue;
    // French sets a space before the closing mark, which Unicode takes for the beginning of the next sentence.
    const closing = /^[\s»”]*/u.exec(text.slice(end))?.[0].length ?? 0;
    for (const length of breaths(text.slice(begin, end + closing), limit)) {
      const said = text.slice(begin, begin + length).trimEnd();
      if (/[\p{L}\p{N}]/u.test(said)) cuts.push([begin, begin + said.length]);
      begin += length;
    }
  }
  return cuts;
}

/** The lengths of the parts in which one can say a sentence. */
function breaths(sentence: string, limit: number): number[] {
  const lengths: number[] = [];
  let left = sentence;
  while (left.length > limit) {
    const head = left.slice(0, limit);
    // At the last pause, else between two words.
    const length = (/^.*[;:,)–]\s/su.exec(head) ?? /^.*\s/su.exec(head) ?? [head])[0].length;
    lengths.push(length);
    left = left.slice(length);
  }
  return [...lengths, left.length];
}
