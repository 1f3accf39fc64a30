import type { Metadata } from "next";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { DraftsPage } from "#components/editing/drafts-page.tsx";
import { problemText } from "#components/editing/problem-text.ts";
import { readDraft } from "#lib/drafts/queries.ts";
import { canEdit, canSeeDrafts } from "#lib/editing/policy.ts";
import { findEditable } from "#lib/editing/queries/find-editable.ts";
import { listDrafts } from "#lib/editing/queries/list-drafts.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";
import { parameter, type SearchParams } from "#lib/web/search-params.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: LocaleParams; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({ title: translator(await localeOf(params))("editing.title"), indexed: false });
}

export default async function Drafts({ params, searchParams }: Props) {
  const [actor, locale, asked] = await Promise.all([currentActor(), localeOf(params), searchParams]);
  if (!canSeeDrafts(actor)) return null;
  const query = parameter(asked, "q").slice(0, 200);
  const [drafts, found, asking] = await Promise.all([
    listDrafts(),
    findEditable(query),
    readDraft(parameter(asked, "draft"), "start-draft"),
  ]);
  const t = translator(locale);
  const what = parameter(asked, "fait");
  const done = what === "publish" || what === "discard" ? t(`editing.done.${what}`) : null;
  const refused = Object.values(asking?.errors ?? {})[0];
  return (
    <DraftsPage
      locale={locale}
      drafts={drafts}
      mayEdit={canEdit(actor)}
      search={{ query, found }}
      done={done}
      refusal={refused ? problemText(locale, refused) : null}
    />
  );
}
