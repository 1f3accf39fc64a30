import type { PageLocale } from "#lib/shared/addresses.ts";
import { formatDay } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";
import type { SuggestionView } from "#lib/suggestions/views.ts";

/** What was decided, by whom, and the public reasons; or why nobody has to decide any more. Nothing while it waits. */
export function Outcome({ locale, suggestion }: { locale: PageLocale; suggestion: SuggestionView }) {
  const t = translator(locale);
  const { decision, signature, overtaken } = suggestion;
  return (
    <>
      {decision && (
        <Answer
          locale={locale}
          id="la-decision"
          title={t("contribution.decision")}
          answer={decision}
          word={decisionWord(locale, suggestion)}
        />
      )}
      {signature && <Answer locale={locale} id="la-signature" title={t("contribution.signature")} answer={signature} />}
      {overtaken && (
        <section aria-labelledby="depassee" className="max-w-form">
          <h2 id="depassee">{t("contribution.overtaken")}</h2>
          <p className="text-soft">{t("contribution.overtakenOn", { date: formatDay(overtaken.at, locale) })}</p>
          <p className="mt-3 wrap-anywhere">{overtaken.reason}</p>
        </section>
      )}
    </>
  );
}

function decisionWord(locale: PageLocale, { status, decision, signature }: SuggestionView): string {
  const t = translator(locale);
  // A refused suggestion that has a signature was first accepted.
  if (!signature && status === "rejected") return t("contribution.rejected");
  return t(decision?.withChanges ? "contribution.acceptedWithChanges" : "contribution.accepted");
}

type AnswerProps = {
  locale: PageLocale;
  id: string;
  title: string;
  answer: { reason: string; by: string | null; at: Date };
  word?: string;
};

function Answer({ locale, id, title, answer, word }: AnswerProps) {
  const t = translator(locale);
  const date = formatDay(answer.at, locale);
  const when = answer.by
    ? t("contribution.decidedBy", { name: answer.by, date })
    : t("contribution.decidedOn", { date });
  return (
    <section aria-labelledby={id} className="max-w-form">
      <h2 id={id}>{title}</h2>
      <p className="text-soft">
        {word && <strong className="text-ink">{word} </strong>}
        {when}
      </p>
      <figure className="mt-3 border-s-4 border-line ps-4">
        <figcaption className="text-sm font-bold text-soft">{t("contribution.reason")}</figcaption>
        <blockquote className="whitespace-pre-line wrap-anywhere">{answer.reason}</blockquote>
      </figure>
    </section>
  );
}
