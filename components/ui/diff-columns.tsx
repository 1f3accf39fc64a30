import { Changed, type DiffPart, Unchanged } from "#components/ui/diff.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type DiffRow = { same: string } | { before: DiffPart[]; after: DiffPart[] };

const isChange = ({ kind }: DiffPart) => kind !== "same";

/** Cuts a difference where a line ends in both texts. Lines that did not change follow each other in one row. */
export function rowsOf(segments: readonly DiffPart[]): DiffRow[] {
  const rows: DiffRow[] = [];
  let before: DiffPart[] = [];
  let after: DiffPart[] = [];
  const close = () => {
    const last = rows.at(-1);
    const text = before.map((part) => part.text).join("");
    if (before.some(isChange) || after.some(isChange)) rows.push({ before, after });
    else if (last && "same" in last) last.same += text;
    else if (text !== "") rows.push({ same: text });
    [before, after] = [[], []];
  };
  for (const segment of segments) {
    if (segment.kind === "removed") before.push(segment);
    else if (segment.kind === "added") after.push(segment);
    else
      for (const text of segment.text.split(/(?<=\n)/)) {
        before.push({ kind: "same", text });
        after.push({ kind: "same", text });
        if (text.endsWith("\n")) close();
      }
  }
  close();
  return rows;
}

type DiffColumnsProps = { locale: PageLocale; segments: readonly DiffPart[]; lang?: string };

/** A difference word by word, before beside after; one above the other on a narrow screen. What did not change is there
 * once, across both. */
export function DiffColumns({ locale, segments, lang }: DiffColumnsProps) {
  const t = translator(locale);
  const rows = placed(rowsOf(segments));
  return (
    <div>
      <p className="mb-2 text-sm text-soft">{t("ui.diffLegend")}</p>
      <div lang={lang} className="rounded-md border border-line bg-surface whitespace-pre-wrap wrap-anywhere">
        {rows.map(({ at, row, first, last }) =>
          "same" in row ? (
            <div key={at} className="border-line px-4 py-2 not-first:border-t sm:px-5">
              <Unchanged locale={locale} text={row.same.replace(/^\n+|\n+$/g, "")} first={first} last={last} />
            </div>
          ) : (
            <div key={at} className="grid border-line not-first:border-t sm:grid-cols-2">
              <Side locale={locale} label={t("ui.before")} parts={row.before} />
              <Side locale={locale} label={t("ui.after")} parts={row.after} />
            </div>
          ),
        )}
      </div>
    </div>
  );
}

/** Rows with their place, which names them. */
const placed = (rows: readonly DiffRow[]) =>
  rows.map((row, i) => ({ at: `row-${i}`, row, first: i === 0, last: i === rows.length - 1 }));

function Side({ locale, label, parts }: { locale: PageLocale; label: string; parts: readonly DiffPart[] }) {
  let at = 0;
  const keyed = parts.map((part, i) => {
    // A cell begins and ends with words.
    const text = i === 0 ? part.text.replace(/^\n+/, "") : part.text;
    const place = { ...part, text: i === parts.length - 1 ? text.trimEnd() : text, at: `${part.kind}-${at}` };
    at += part.text.length + 1;
    return place;
  });
  const isEmpty = parts.every(({ text }) => text.trim() === "");
  return (
    <div className="min-w-0 border-line px-4 py-3 not-first:border-t sm:px-5 sm:not-first:border-s sm:not-first:border-t-0">
      <p className="text-sm font-bold text-soft">{label}</p>
      {isEmpty && <p className="text-soft">{translator(locale)("ui.nothing")}</p>}
      {!isEmpty &&
        keyed.map(({ at: key, kind, text }) =>
          kind === "same" ? text : <Changed key={key} locale={locale} kind={kind} text={text} />,
        )}
    </div>
  );
}
