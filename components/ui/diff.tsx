import { Icon } from "#components/ui/icon.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type DiffPart = { kind: "same" | "added" | "removed"; text: string };

type DiffProps = { locale: PageLocale; segments: readonly DiffPart[]; lang?: string };

/** A difference word by word. Additions and removals are told by a sign, a line and hidden words; colour repeats it. */
export function Diff({ locale, segments, lang }: DiffProps) {
  const t = translator(locale);
  if (segments.every(({ kind }) => kind === "same")) return <p className="text-soft">{t("ui.noChange")}</p>;
  return (
    <div>
      <p className="mb-2 text-sm text-soft">{t("ui.diffLegend")}</p>
      <div
        lang={lang}
        className="max-w-form whitespace-pre-wrap rounded-md border border-line bg-surface p-4 wrap-anywhere sm:p-5"
      >
        {placed(segments).map(({ at, kind, text, first, last }) =>
          kind === "same" ? (
            <Unchanged key={at} locale={locale} text={text} first={first} last={last} />
          ) : (
            <Changed key={at} locale={locale} kind={kind} text={text} />
          ),
        )}
      </div>
    </div>
  );
}

/** Segments with their place in the text, which names them. */
function placed(segments: readonly DiffPart[]) {
  let at = 0;
  return segments.map((segment, i) => {
    const place = { ...segment, at: `${segment.kind}-${at}`, first: i === 0, last: i === segments.length - 1 };
    at += segment.text.length + 1;
    return place;
  });
}

type ChangedProps = { locale: PageLocale; kind: "added" | "removed"; text: string };

/** Words added or removed, line by line: the sign stands with the words that it marks, and an empty line has no colour. */
export function Changed({ locale, kind, text }: ChangedProps) {
  // Where nothing but an end of line changed, a sign shows it.
  const visible = text.trim() === "" && text.includes("\n") ? `¶${text}` : text;
  const pieces = visible.split(/(\n+)/).filter((piece) => piece !== "");
  return placed(pieces.map((piece) => ({ kind, text: piece }))).map(({ at, text: piece }) =>
    pieces.length > 1 && piece.trim() === "" ? piece : <Marked key={at} locale={locale} kind={kind} text={piece} />,
  );
}

function Marked({ locale, kind, text }: ChangedProps) {
  const t = translator(locale);
  const Element = kind === "added" ? "ins" : "del";
  const look = kind === "added" ? "bg-success-wash text-success" : "bg-danger-wash text-danger";
  return (
    <Element className={`rounded-sm box-decoration-clone px-1 decoration-2 ${look}`}>
      <VisuallyHidden>{t(`ui.${kind}`)} </VisuallyHidden>
      <span aria-hidden="true" className="inline-block pe-0.5 font-bold select-none">
        {kind === "added" ? "+" : "−"}
      </span>
      {text}
      <VisuallyHidden> {t("ui.endOfChange")}</VisuallyHidden>
    </Element>
  );
}

const longRun = 360;
const shown = 110;

/** Text that did not change: what surrounds a change is shown, the rest unfolds. */
export function Unchanged({
  locale,
  text,
  first,
  last,
}: {
  locale: PageLocale;
  text: string;
  first: boolean;
  last: boolean;
}) {
  if (text.length < longRun) return text;
  const from = first ? 0 : text.lastIndexOf(" ", shown) + 1;
  const cut = text.indexOf(" ", text.length - shown);
  const to = last || cut < 0 ? text.length : cut;
  const hidden = text.slice(from, to);
  const words = hidden.split(/\s+/).filter(Boolean).length;
  return (
    <>
      {text.slice(0, from)}
      <details className="group my-1">
        <summary className="inline-flex min-h-11 list-none items-center gap-1 rounded-md bg-sunken px-3 text-sm text-soft">
          <Icon name="next" className="size-4 group-open:rotate-90" />
          {translator(locale)("ui.unchanged", { count: words })}
        </summary>
        {hidden}
      </details>
      {text.slice(to).replace(/^ /, "")}
    </>
  );
}
