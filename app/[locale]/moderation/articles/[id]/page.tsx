import type { Metadata } from "next";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { NotFoundPage } from "#components/articles/not-found-page.tsx";
import { DraftPage } from "#components/editing/draft-page.tsx";
import { EditorPage } from "#components/editing/editor-page.tsx";
import { LeftHere } from "#components/editing/left-here.tsx";
import { NoDraftPage } from "#components/editing/no-draft-page.tsx";
import type { Person } from "#lib/accounts/rules.ts";
import { usualReview } from "#lib/articles/rules/review-cycle.ts";
import { readDraft } from "#lib/drafts/queries.ts";
import type { Draft } from "#lib/drafts/rules.ts";
import { canEdit, canSeeDrafts, isAuthor, refusalToStep } from "#lib/editing/policy.ts";
import { findCitations } from "#lib/editing/queries/citation-library.ts";
import { findLivePlace } from "#lib/editing/queries/find-live-place.ts";
import { getDraft } from "#lib/editing/queries/get-draft.ts";
import { listPublishers, listThemeNames } from "#lib/editing/queries/list-choices.ts";
import { settleWithDraft, settleWithLive } from "#lib/editing/queries/settle-draft.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { contentOf, type Publisher } from "#lib/editing/rules/fields.ts";
import { type DraftStep, draftSteps, isOpen } from "#lib/editing/rules/states.ts";
import { versionTypedOn } from "#lib/editing/schema.ts";
import type { Settlement } from "#lib/editing/views.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { listed } from "#lib/shared/text.ts";
import { newToken } from "#lib/shared/tokens.ts";
import { parameter, type SearchParams } from "#lib/web/search-params.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: Promise<{ locale: PageLocale; id: string }>; searchParams: SearchParams };
type Loaded = NonNullable<Awaited<ReturnType<typeof getDraft>>>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const draft = canSeeDrafts(await currentActor()) ? await getDraft(id) : null;
  const t = translator(locale);
  if (!draft) return pageMetadata({ title: t("notFound.title"), status: 404, indexed: false });
  const title = draft.content.document.title || t("editing.untitled");
  return pageMetadata({ title: t("editing.editOf", { title }), indexed: false });
}

const isStep = (value: string): value is keyof typeof doneSteps => value in doneSteps;
const doneSteps = { take_back: 1, rebase: 1, follow: 1, sign: 1, reject: 1, schedule: 1, unschedule: 1, submit: 1 };

function doneText(locale: PageLocale, done: string): string | null {
  const t = translator(locale);
  if (done === "save") return t("editing.notice.saved");
  return isStep(done) ? t(`editing.done.${done}`) : null;
}

export default async function EditArticle({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const [actor, asked] = await Promise.all([currentActor(), searchParams]);
  if (actor.kind === "anonymous" || !canSeeDrafts(actor)) return null;
  const [draft, typed, step] = await Promise.all([
    getDraft(id),
    readDraft(parameter(asked, "draft"), `article:${id}`),
    readDraft(parameter(asked, "draft"), `article-step:${id}`),
  ]);
  if (!draft) return <NoDraft locale={locale} id={id} personId={actor.personId} typed={typed} />;
  const done = doneText(locale, parameter(asked, "fait"));
  if (isOpen(draft.state) && canEdit(actor))
    return <Editing locale={locale} actor={actor} draft={draft} typed={typed} step={step} asked={asked} done={done} />;
  return <Deciding locale={locale} actor={actor} draft={draft} typed={typed} step={step} asked={asked} done={done} />;
}

type LoadedProps = {
  locale: PageLocale;
  actor: Person;
  draft: Loaded;
  typed: Draft | null;
  step: Draft | null;
  asked: Awaited<SearchParams>;
  done: string | null;
};

type NoDraftProps = { locale: PageLocale; id: string; personId: string; typed: Draft | null };

async function NoDraft({ locale, id, personId, typed }: NoDraftProps) {
  const live = await findLivePlace(id);
  const registry = await listPublishers(live?.locale ?? locale);
  if (typed) return <NoDraftPage locale={locale} typed={contentOf(typed.fields, registry)} live={live} />;
  return (
    <>
      <NotFoundPage locale={locale} />
      <LeftHere
        locale={locale}
        articleId={id}
        personId={personId}
        registry={registry}
        language={live?.locale}
        saved={null}
        received={null}
      />
    </>
  );
}

async function Deciding({ locale, actor, draft, typed, step, asked, done }: LoadedProps) {
  const registry = await listPublishers(draft.locale);
  const kept = step ?? typed;
  const refusals = Object.fromEntries(draftSteps.map((step) => [step, refusalToStep(actor, step, draft.facts)]));
  return (
    <DraftPage
      locale={locale}
      draft={draft}
      refusals={refusals as Record<DraftStep, ReturnType<typeof refusalToStep>>}
      hidden={{ draft: step?.id ?? newToken(), signedInAs: actor.personId }}
      values={kept?.fields ?? {}}
      problems={{ ...kept?.errors, ...(kept?.errors.form === "not_ready" && draft.problems) }}
      themes={await listThemeNames(locale)}
      notice={done}
      usualReview={usualReview()}
      typed={typed && { id: typed.id, content: contentOf(typed.fields, registry) }}
      personId={actor.personId}
      isAuthor={isAuthor(actor.personId, draft.facts)}
      registry={registry}
      received={parameter(asked, "recu")}
    />
  );
}

/** What was typed and not saved, if anything; put together with what others saved since. */
async function settlementOf(
  draft: Loaded,
  typed: Draft | null,
  registry: readonly Publisher[],
  { takesLive, personId }: { takesLive: boolean; personId: string },
): Promise<{ content: DraftContent; settlement: Settlement | null }> {
  const content = typed ? contentOf(typed.fields, registry) : draft.content;
  // Choices that were not made yet are about the version that the text was begun on, not about the one it meets.
  const typedOn = typed ? versionTypedOn(typed.fields.typedOn || typed.fields.lockVersion) : draft.lockVersion;
  const grown =
    typed && typedOn !== draft.lockVersion ? await settleWithDraft(draft, { content, typedOn, personId }) : null;
  if (grown) return { content, settlement: grown };
  const settlement = takesLive || typed?.fields.rebaseTo ? await settleWithLive({ ...draft, content }) : null;
  return { content, settlement };
}

async function Editing({ locale, actor, draft, typed, step, asked, done }: LoadedProps) {
  const t = translator(locale);
  const query = parameter(asked, "biblio").slice(0, 200);
  const [registry, themes, found] = await Promise.all([
    listPublishers(draft.locale),
    listThemeNames(locale),
    findCitations(draft.locale, query),
  ]);
  const { content, settlement } = await settlementOf(draft, typed, registry, {
    takesLive: parameter(asked, "reprendre") === "1",
    personId: actor.personId,
  });
  const merged = settlement?.against.kind === "draft" && settlement.choices.length === 0 ? settlement.against : null;
  const problems = {
    ...(parameter(asked, "manque") === "1" ? draft.problems : {}),
    ...step?.errors,
    // Two versions that meet are shown, not complained about; and what was refused before a step may be possible after it.
    ...(settlement || done
      ? Object.fromEntries(Object.entries(typed?.errors ?? {}).filter(([name]) => name !== "form"))
      : typed?.errors),
  };
  const text = merged
    ? t("editing.notice.merged", { names: listed(merged.by, locale) })
    : (done ?? (typed && !settlement && Object.keys(problems).length === 0 ? t("editing.notice.draft") : null));
  return (
    <EditorPage
      locale={locale}
      draft={draft}
      content={content}
      isSaved={typed === null}
      received={parameter(asked, "recu")}
      personId={actor.personId}
      registry={registry}
      themes={themes}
      hidden={{ draft: typed?.id ?? newToken(), signedInAs: actor.personId }}
      values={typed?.fields ?? {}}
      problems={problems}
      settlement={settlement}
      isAuthor={isAuthor(actor.personId, draft.facts)}
      stepValues={step?.fields ?? {}}
      mayDiscard={refusalToStep(actor, "discard", draft.facts) === null}
      notice={text ? { tone: done ? "success" : "info", text } : null}
      library={{ query, found }}
    />
  );
}
