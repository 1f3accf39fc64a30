// The versions of an article: its revisions one after the other, with dates that go forward and notes for the history page.
import type { Revision } from "#lib/articles/adapters/formats/mes-conseils-covid/history-file.ts";
import type { Life } from "#lib/articles/adapters/formats/mes-conseils-covid/lives.ts";
import { formatDay } from "#lib/shared/dates.ts";

export type Version = {
  path: string;
  /** When it was published at the earliest: a change keeps the date at which it was written even when others were
   * published before it. */
  at: string;
  /** What happened to the page with this version, beside its text. */
  event: string;
  /** When it was written, if that is another day. */
  written: string | null;
  text(): string;
};

const day = (date: string) => formatDay(new Date(date), "fr");
const later = (a: string, b: string) => (Date.parse(b) < Date.parse(a) ? a : b);
const shown = (path: string) => path.replace(/\.md$/, "");

/** How the page came from its life before to this one. */
function passage(before: Life, life: Life): string {
  const [first] = life.revisions;
  const moved = before.path === life.path ? "" : `Page renommée : ${shown(before.path)} → ${shown(life.path)}.`;
  if (!before.deletion || before.deletion.commit === first.commit) return moved;
  return `Page retirée le ${day(before.deletion.date)}, rétablie le ${day(first.date)}. ${moved}`.trim();
}

function toVersion(revision: Revision, at: string, event: string): Version {
  const written = day(revision.date) === day(at) ? null : revision.date;
  return { path: revision.path, at, event, written, text: revision.text };
}

/** All versions of an article, the earliest first. */
export function versionsOf(lives: readonly Life[]): Version[] {
  const versions: Version[] = [];
  lives.forEach((life, i) => {
    const before = lives[i - 1];
    for (const revision of life.revisions) {
      const at = later(versions.at(-1)?.at ?? revision.date, revision.date);
      const event = before && revision === life.revisions[0] ? passage(before, life) : "";
      versions.push(toVersion(revision, at, event));
    }
  });
  return versions;
}

/** Since when the text is what it is: moving it to another place changes nothing. */
export function unchangedSince(versions: readonly Version[]): string | undefined {
  const text = versions.at(-1)?.text();
  const before = versions.findLastIndex((version) => version.text() !== text);
  return versions[before + 1]?.at;
}

/** When and why an article is no longer there; null when it is. */
export function withdrawalOf(lives: readonly Life[]): { on: string; reason: string } | null {
  const deletion = lives.at(-1)?.deletion;
  if (!deletion) return null;
  const on = later(versionsOf(lives).at(-1)?.at ?? deletion.date, deletion.date);
  return { on, reason: `Retirée par l’éditeur d’origine le ${day(on)}.` };
}

/** What the history page says of a version. @param same whether it reads as the one before. */
export function changeNote({ at, event, written }: Version, same: boolean): string {
  if (same) return event || "Changement de forme, sans effet sur le texte affiché.";
  const version = written ? `Version écrite le ${day(written)}, publiée plus tard.` : `Version du ${day(at)}.`;
  return `${event} ${version}`.trim();
}
