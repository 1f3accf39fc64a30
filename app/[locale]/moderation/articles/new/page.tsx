import type { Metadata } from "next";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { NewArticlePage } from "#components/editing/drafts-page.tsx";
import { problemText, problemTexts } from "#components/editing/problem-text.ts";
import { Callout } from "#components/ui/callout.tsx";
import { personIdOf } from "#lib/accounts/rules.ts";
import { readDraft } from "#lib/drafts/queries.ts";
import { canEdit, canSeeDrafts } from "#lib/editing/policy.ts";
import { listThemeNames } from "#lib/editing/queries/list-choices.ts";
import { translator } from "#lib/shared/messages.ts";
import { newToken } from "#lib/shared/tokens.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";
import { parameter, type SearchParams } from "#lib/web/search-params.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: LocaleParams; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({ title: translator(await localeOf(params))("editing.new"), indexed: false });
}

export default async function NewArticle({ params, searchParams }: Props) {
  const [actor, locale] = await Promise.all([currentActor(), localeOf(params)]);
  if (!canSeeDrafts(actor)) return null;
  if (!canEdit(actor)) {
    return (
      <Callout locale={locale} tone="warning">
        <p>{problemText(locale, "needs_editor")}</p>
      </Callout>
    );
  }
  const draft = await readDraft(parameter(await searchParams, "draft"), "new-article");
  return (
    <NewArticlePage
      locale={locale}
      hidden={{ draft: draft?.id ?? newToken(), signedInAs: personIdOf(actor) }}
      values={draft?.fields ?? {}}
      errors={problemTexts(locale, draft?.errors ?? {})}
      themes={await listThemeNames(locale)}
    />
  );
}
