// The summary of a page: the first sentences of its introduction.

const maxLength = 300;

/** Passing notices stand before the introduction: new laws, the state of emergency of 2020. */
const notice =
  /2020|1er mai|^(?:(?:La|Une) loi|L'ordonnance|Une ordonnance|(?:Le|Un) décret|L'arrêté|Un arrêté|À (?:partir|compter|titre)|Depuis le|Jusqu'|Suite à|La fiche|Les informations|Dans l'attente|Pour faire face|Afin de)/;
const warning = /^(?:Attention|Cette (?:page|fiche)|Toutefois)|restent d'actualité/;

/** The introduction itself: the first paragraph, or the last where notices stand before it. */
function introduction(paragraphs: string[]): string | undefined {
  const sound = paragraphs.filter((text) => /[.!?]$/.test(text) && !warning.test(text));
  const [first] = sound;
  return first && notice.test(first) ? sound.at(-1) : first;
}

const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);

function shorten(sentence: string): string {
  if (sentence.length <= maxLength) return sentence;
  const cut = sentence.slice(0, maxLength - 1);
  return `${cut.slice(0, cut.lastIndexOf(" "))}…`;
}

/** @param paragraphs of the introduction. @returns whether the summary has the whole of it. */
export function summaryOf(paragraphs: string[], title: string): { summary: string; whole: boolean } {
  const text = introduction(paragraphs);
  if (!text) return { summary: `${title.replace(/[\s.]+$/, "")}${title.endsWith("?") ? "" : "."}`, whole: false };
  const [first = "", ...rest] = sentences(text);
  let summary = shorten(first);
  for (const next of rest) {
    if (summary.endsWith("…") || summary.length + 1 + next.length > maxLength) break;
    summary += ` ${next}`;
  }
  return { summary, whole: summary === text };
}
