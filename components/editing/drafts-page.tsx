import { EditButton, TranslateButton } from "#components/editing/edit-button.tsx";
import { NewArticleForm, type NewArticleState } from "#components/editing/new-article-form.tsx";
import { whatItIs } from "#components/editing/what-it-is.ts";
import { Button, LinkButton } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { type Column, ResponsiveTable } from "#components/ui/responsive-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { Day, Moment } from "#components/ui/time.tsx";
import { type DraftState, draftStates } from "#lib/editing/rules/states.ts";
import type { DraftLine, EditableArticle } from "#lib/editing/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type DraftsPageProps = {
  locale: PageLocale;
  drafts: readonly DraftLine[];
  /** May this person write? Administrators look. */
  mayEdit: boolean;
  search: { query: string; found: readonly EditableArticle[] };
  /** What has just been done. */
  done: string | null;
  /** Why what was asked for could not begin. */
  refusal: string | null;
};

/** Every text in preparation, by state; the ways to begin another. */
export function DraftsPage({ locale, drafts, mayEdit, search, done, refusal }: DraftsPageProps) {
  const t = translator(locale);
  return (
    <div className="grid gap-12">
      <header>
        <h1>{t("editing.title")}</h1>
        <p className="mt-3 max-w-measure text-lg text-soft">{t("editing.lead")}</p>
        {done && (
          <div className="mt-5">
            <Callout locale={locale} tone="success" status>
              <p>{done}</p>
            </Callout>
          </div>
        )}
        {refusal && (
          <div className="mt-5">
            <Callout locale={locale} tone="warning" status>
              <p>{refusal}</p>
            </Callout>
          </div>
        )}
        {mayEdit && (
          <p className="mt-5">
            <LinkButton href={href("newArticle", locale)}>{t("editing.new")}</LinkButton>
          </p>
        )}
      </header>
      {draftStates.map((state) => (
        <Drafts key={state} locale={locale} state={state} drafts={drafts.filter((draft) => draft.state === state)} />
      ))}
      {mayEdit && <Published locale={locale} {...search} />}
    </div>
  );
}

type DraftsProps = { locale: PageLocale; state: DraftState; drafts: readonly DraftLine[] };

function Drafts({ locale, state, drafts }: DraftsProps) {
  const t = translator(locale);
  const id = `etat-${state}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4">
        {t(`editing.states.${state}`)}
      </h2>
      {drafts.length === 0 ? (
        <p className="rounded-lg bg-sunken p-5 text-soft">{t(`editing.empty.${state}`)}</p>
      ) : (
        <ResponsiveTable
          rows={drafts}
          rowKey={(draft) => draft.id}
          columns={columnsIn(locale, state === "scheduled")}
          labelledBy={id}
        />
      )}
    </section>
  );
}

function columnsIn(locale: PageLocale, scheduled: boolean): Column<DraftLine>[] {
  const t = translator(locale);
  const titleOf = ({ title }: DraftLine) => title.trim() || t("editing.untitled");
  return [
    {
      key: "title",
      width: "lg:w-[30%]",
      header: t("editing.columns.title"),
      cell: (draft) => (
        <>
          <span lang={draft.locale} className="font-bold">
            {titleOf(draft)}
          </span>
          <span className="block text-sm text-soft">
            {whatItIs(locale, draft)} ({t(`editing.languageNames.${draft.locale}`)})
          </span>
        </>
      ),
    },
    {
      key: "authors",
      width: "lg:w-[20%]",
      header: t("editing.columns.authors"),
      cell: ({ authors }) => authors.join(", "),
    },
    {
      key: "since",
      width: "lg:w-[16%]",
      header: scheduled ? t("editing.facts.schedule") : t("editing.columns.since"),
      cell: ({ since, scheduledFor }) =>
        scheduledFor ? <Moment date={scheduledFor} locale={locale} /> : <Day date={since} locale={locale} />,
    },
    {
      key: "signature",
      width: "lg:w-[16%]",
      header: t("editing.columns.signature"),
      cell: ({ signed }) => (
        <Tag tone={signed ? "success" : "neutral"}>{t(signed ? "editing.signed" : "editing.unsigned")}</Tag>
      ),
    },
    {
      key: "action",
      width: "lg:w-[18%]",
      header: t("editing.columns.action"),
      cell: (draft) => (
        <LinkButton
          href={href("editArticle", locale, { id: draft.id })}
          look="secondary"
          label={t("editing.openDraftOf", { title: titleOf(draft) })}
        >
          {t("editing.openDraft")}
        </LinkButton>
      ),
    },
  ];
}

function Published({ locale, query, found }: { locale: PageLocale; query: string; found: readonly EditableArticle[] }) {
  const t = translator(locale);
  return (
    <section aria-labelledby="publies" className="max-w-form">
      <h2 id="publies" className="mb-4">
        {t("editing.searchTitle")}
      </h2>
      <form method="get" action={`${href("editing", locale)}#publies`} className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow">
          <TextField locale={locale} name="q" label={t("editing.searchLabel")} value={query} />
        </div>
        <Button look="secondary">{t("editing.search")}</Button>
      </form>
      {query !== "" && (
        <p role="status" className="mt-4 text-soft">
          {found.length === 0 ? t("editing.searchNone") : t("editing.searchFound", { count: found.length })}
        </p>
      )}
      {found.length > 0 && (
        <ul className="mt-2 divide-y divide-line">
          {found.map((article) => (
            <li key={`${article.locale}/${article.slug}`} className="flex flex-wrap items-center gap-x-5 gap-y-2 py-3">
              <span lang={article.locale} className="min-w-0 grow font-bold">
                {article.title}
              </span>
              {article.draftId && <Tag tone="accent">{t("editing.draftThere")}</Tag>}
              <EditButton locale={locale} article={article} />
              <TranslateButton locale={locale} article={article} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type NewArticlePageProps = NewArticleState & { locale: PageLocale };

/** The first three things to say of a new article. */
export function NewArticlePage({ locale, ...state }: NewArticlePageProps) {
  const t = translator(locale);
  return (
    <>
      <h1>{t("editing.new")}</h1>
      <p className="mt-3 mb-8 max-w-measure text-lg text-soft">{t("editing.newLead")}</p>
      <NewArticleForm locale={locale} {...state} />
      <p className="mt-6">
        <a href={href("editing", locale)} className="inline-flex min-h-11 items-center">
          {t("editing.back")}
        </a>
      </p>
    </>
  );
}
