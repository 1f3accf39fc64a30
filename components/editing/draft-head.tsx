import { followedLine } from "#components/editing/translation-note.tsx";
import { whatItIs } from "#components/editing/what-it-is.ts";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Tag, type TagTone } from "#components/ui/tag.tsx";
import { audiences } from "#lib/articles/rules/document.ts";
import type { DraftState } from "#lib/editing/rules/states.ts";
import type { DraftView } from "#lib/editing/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { formatDateTime, formatDay, formatPartialDate } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

const tones: Record<DraftState, TagTone> = {
  draft: "neutral",
  submitted: "accent",
  rejected: "danger",
  scheduled: "success",
};

/** Which text this is, and where it stands. */
export function DraftHead({ locale, draft }: { locale: PageLocale; draft: DraftView }) {
  const t = translator(locale);
  const title = draft.content.document.title.trim() || t("editing.untitled");
  const { returned } = draft;
  return (
    <header className="grid gap-5">
      <div>
        <Breadcrumb
          locale={locale}
          items={[
            { label: t("queue.title"), href: href("moderation", locale) },
            { label: t("editing.crumb"), href: href("editing", locale) },
            { label: title },
          ]}
        />
        <h1 lang={draft.locale} className="max-w-form">
          {title}
        </h1>
        <p className="mt-3 flex flex-wrap gap-2">
          <Tag tone={tones[draft.state]}>{t(`editing.state.${draft.state}`)}</Tag>
          <Tag>
            {whatItIs(locale, { ...draft, isLive: draft.liveSlug !== null, isTranslation: draft.followed !== null })}
          </Tag>
          <Tag>{t(`editing.languageNames.${draft.locale}`)}</Tag>
        </p>
      </div>
      {draft.isGone && (
        <Callout locale={locale} tone="danger">
          <p>{t("editing.notice.gone")}</p>
        </Callout>
      )}
      {returned && (
        <Callout
          locale={locale}
          tone="warning"
          word={returned.by ? t("editing.notice.returned", { name: returned.by }) : t("editing.notice.returnedPortal")}
        >
          <p className="whitespace-pre-wrap wrap-anywhere">{returned.reason}</p>
        </Callout>
      )}
    </header>
  );
}

/** Who wrote, submitted, signed and scheduled it, and when. */
type DraftFactsProps = { locale: PageLocale; draft: DraftView; themes: readonly { slug: string; name: string }[] };

export function DraftFacts({ locale, draft, themes }: DraftFactsProps) {
  const t = translator(locale);
  const { submitted, signature, schedule, content } = draft;
  const byAt = (by: string, at: Date) => t("editing.facts.byAt", { name: by, date: formatDateTime(at, locale) });
  return (
    <section aria-labelledby="faits">
      <h2 id="faits" className="mb-3">
        {t("editing.facts.title")}
      </h2>
      <DefinitionList
        items={[
          { term: t("editing.facts.authors"), value: draft.authors.join(", ") || t("editing.facts.noAuthor") },
          { term: t("editing.facts.submitted"), value: submitted && byAt(submitted.by, submitted.at) },
          {
            term: t("editing.facts.signature"),
            value: signature
              ? t("editing.facts.signedBy", { name: signature.by, date: formatDay(signature.at, locale) })
              : t("editing.facts.noSignature"),
          },
          { term: t("editing.facts.signatureNote"), value: signature?.note ?? null },
          {
            term: t("editing.facts.signatureInterests"),
            value: signature && (signature.interests || t("editing.facts.noInterests")),
          },
          {
            term: t("editing.facts.nextReview"),
            value: draft.nextReview !== null && formatPartialDate(draft.nextReview, locale),
          },
          {
            term: t("editing.facts.schedule"),
            value:
              schedule &&
              t("editing.facts.scheduledFor", { date: formatDateTime(schedule.for, locale), name: schedule.by }),
          },
          {
            term: t("editing.facts.follows"),
            value: draft.followed && followedLine(locale, draft.followed),
          },
          { term: t("editing.facts.change"), value: content.changeNote },
          {
            term: t("editing.facts.kind"),
            value: draft.liveSlug !== null && t(content.minor ? "editing.facts.minor" : "editing.facts.material"),
          },
          { term: t("editing.fields.theme"), value: themes.find(({ slug }) => slug === content.theme)?.name ?? null },
          {
            term: t("editing.fields.audience"),
            value: audiences
              .filter((audience) => content.audience.includes(audience))
              .map((audience) => t(`search.filters.audience.${audience}`))
              .join(", "),
          },
          { term: t("editing.fields.related"), value: content.related.join(", ") },
          { term: t("editing.fields.easyToReadBy"), value: content.easyToReadBy },
          {
            term: t("editing.facts.interests"),
            value: content.interests || t("editing.facts.noInterests"),
          },
          { term: t("editing.facts.made"), value: t(`editing.fields.madeWithChoices.${content.madeWith}`) },
        ]}
      />
    </section>
  );
}
