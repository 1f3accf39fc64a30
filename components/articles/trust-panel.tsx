import type { ReactNode } from "react";
import { type Definition, DefinitionList } from "#components/ui/definition-list.tsx";
import { Day } from "#components/ui/time.tsx";
import { pageAnchors } from "#lib/articles/rules/anchors.ts";
import { evidenceKinds } from "#lib/articles/rules/document.ts";
import { readabilityOf } from "#lib/articles/rules/readability.ts";
import { reviewState } from "#lib/articles/rules/review-cycle.ts";
import type { ArticleView } from "#lib/articles/views/article.ts";
import { plainText } from "#lib/articles/views/markdown.ts";
import { href } from "#lib/shared/addresses.ts";
import { type Translator, translator } from "#lib/shared/messages.ts";
import { listed } from "#lib/shared/text.ts";

/** What a reader may want to know before believing a text: who wrote it, who read it again, what it rests on, who pays, and
 * what to do when it is wrong. */
export function TrustPanel({ article }: { article: ArticleView }) {
  const { locale, slug, provenance, withdrawal } = article;
  const t = translator(locale);
  return (
    <section
      id={pageAnchors.trust}
      aria-labelledby="confiance-titre"
      className="max-w-form rounded-lg border border-line bg-surface p-5 sm:px-6"
    >
      <h2 id="confiance-titre" className="mb-4">
        {t("trust.title")}
      </h2>
      <DefinitionList
        items={[
          { term: t("trust.writtenBy"), value: <Writing article={article} /> },
          { term: t("trust.reviewedBy"), value: <Review article={article} /> },
          { term: t("trust.nextReview"), value: withdrawal ? null : <NextReview article={article} /> },
          { term: t("trust.revision"), value: <Revision article={article} /> },
          { term: t("article.sources"), value: <Evidence article={article} /> },
          { term: t("trust.funding"), value: t.rich("trust.fundingText", { link: linkTo(href("sources", locale)) }) },
          { term: t("trust.interests"), value: <Interests article={article} /> },
          {
            term: t("search.filters.names.audience"),
            value: article.audience.map((one) => t(`search.filters.audience.${one}`)).join(", "),
          },
          ...readability(article, t),
          { term: t("trust.licence"), value: provenance?.licence ?? t("trust.licenceText") },
          {
            term: t("trust.contest"),
            value: withdrawal ? (
              t("trust.contestWithdrawn")
            ) : (
              <>
                <p>
                  {t("trust.contestText")} <a href={href("suggest", locale, { slug })}>{t("trust.contestLink")}</a>
                </p>
                <p>{t.rich("trust.rules", { link: linkTo(href("editorialCharter", locale)) })}</p>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

const linkTo = (address: string) => (words: ReactNode) => <a href={address}>{words}</a>;

/** Who wrote the text, and who changed it last where that was a person: one correction does not make an author of the whole. */
function Writing({ article: { locale, revision, firstWritten, provenance } }: { article: ArticleView }) {
  const t = translator(locale);
  const { authors, madeWith } = firstWritten;
  const isChanged = revision.number > 1 && (revision.authors.length > 0 || revision.origin === "suggestion");
  const who = `${authors.length === 0 ? "portal" : "person"}${madeWith === "ai_assisted" ? "Ai" : ""}` as const;
  return (
    <>
      <p>
        {provenance
          ? t("trust.takenFrom", { publisher: provenance.publisher ?? t("article.provenanceUnknownPublisher") })
          : t(isChanged ? `trust.first.${who}` : `trust.${who}`, { name: listed(authors, locale) })}
      </p>
      {isChanged && (
        <p>
          {revision.authors.length > 0
            ? t("trust.lastAuthor", { name: listed(revision.authors, locale) })
            : t("trust.lastAnonymous")}
        </p>
      )}
    </>
  );
}

function Review({ article: { locale, signature, revision } }: { article: ArticleView }) {
  const t = translator(locale);
  if (!signature) return t("trust.neverReviewed");
  const { by, at, note, interests } = signature;
  return (
    <>
      <p>{t.rich("trust.signedBy", { name: by, day: () => <Day date={at} locale={locale} /> })}</p>
      {note && <p>{t("trust.signatureNote", { note })}</p>}
      <p>{t("trust.signatureInterests", { interests: interests || t("trust.none") })}</p>
      {signature.revision < revision.number && (
        <p className="font-bold">{t("trust.changedSince", { signed: signature.revision, current: revision.number })}</p>
      )}
    </>
  );
}

function NextReview({ article: { locale, nextReviewAt } }: { article: ArticleView }) {
  const t = translator(locale);
  if (nextReviewAt === null) return t("article.noNextReview");
  const state = reviewState(nextReviewAt);
  return (
    <>
      <p>{t.rich("trust.nextReviewOn", { day: () => <Day date={nextReviewAt} locale={locale} /> })}</p>
      {(state === "due" || state === "overdue") && <p className="font-bold">{t(`trust.${state}`)}</p>}
    </>
  );
}

function Revision({ article: { locale, slug, revision, provenance, publishedAt } }: { article: ArticleView }) {
  const t = translator(locale);
  return (
    <>
      {!provenance && <p>{t.rich("article.publishedOn", { day: () => <Day date={publishedAt} locale={locale} /> })}</p>}
      <p>
        {t.rich("article.revision", {
          number: revision.number,
          day: () => <Day date={revision.createdAt} locale={locale} />,
        })}
      </p>
      <p>
        {revision.changeNote && t("history.note", { note: revision.changeNote })}{" "}
        <a href={href("history", locale, { slug })}>{t("trust.history")}</a>
      </p>
    </>
  );
}

/** Of everybody who wrote in it: a later correction takes back nothing. */
function Interests({ article: { locale, interests } }: { article: ArticleView }) {
  const t = translator(locale);
  if (interests.length === 0) return t("trust.noInterests");
  return (
    <ul>
      {interests.map(({ by, revision, interests: words }) => (
        <li key={`${revision} ${words}`} className="wrap-anywhere">
          {t("trust.declared", {
            name: by.length > 0 ? listed(by, locale) : t("trust.someReader"),
            revision,
            interests: words,
          })}
        </li>
      ))}
    </ul>
  );
}

/** How many sources of each kind, and how many of them somebody has opened. */
function Evidence({ article: { locale, citations } }: { article: ArticleView }) {
  const t = translator(locale);
  if (citations.length === 0) return t("article.noSources");
  const kinds = evidenceKinds
    .map((kind) => ({ kind, count: citations.filter(({ evidence }) => evidence === kind).length }))
    .filter(({ count }) => count > 0);
  const opened = citations.filter(({ checked }) => checked === "opened").length;
  return (
    <>
      <ul>
        {kinds.map(({ kind, count }) => (
          <li key={kind}>{t("trust.evidence", { kind: t(`evidence.${kind}`), count })}</li>
        ))}
      </ul>
      <p>
        {t("trust.opened", { opened, total: citations.length })}{" "}
        <a href={`#${pageAnchors.sources}`}>{t("trust.seeSources")}</a>
      </p>
    </>
  );
}

/** The score is for French, and helps to compare two texts: it proves nothing. */
function readability({ locale, sections }: ArticleView, t: Translator): Definition[] {
  if (locale !== "fr") return [];
  const measured = readabilityOf(sections.map(({ markdown }) => plainText(markdown)).join("\n"));
  if (!measured) return [];
  const score = Math.round(Math.max(0, Math.min(100, measured.score)));
  const words = Math.round(measured.wordsPerSentence);
  return [{ term: t("trust.readability"), value: t("trust.readabilityText", { score, words }) }];
}
