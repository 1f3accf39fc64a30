import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { MySpacePage } from "#components/suggestions/my-space-page.tsx";
import type { OwnDraft } from "#components/suggestions/own-drafts.tsx";
import { titlesBySlug } from "#lib/articles/queries/list-articles.ts";
import { sectionName } from "#lib/articles/rules/reserved-sections.ts";
import { listDrafts } from "#lib/drafts/queries.ts";
import { href, otherLocale, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { canSeeQueue } from "#lib/suggestions/policy.ts";
import { listContributions } from "#lib/suggestions/queries.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({ title: translator(await localeOf(params))("space.title"), indexed: false });
}

/** Drafts of this language's articles; the form's name holds the slug. */
async function ownDrafts(personId: string, locale: PageLocale): Promise<OwnDraft[]> {
  const prefix = `suggest:${locale}:`;
  const drafts = (await listDrafts(personId, prefix)).map((draft) => ({
    ...draft,
    slug: draft.form.slice(prefix.length),
  }));
  const titles = await titlesBySlug(
    locale,
    drafts.map(({ slug }) => slug),
  );
  return drafts.flatMap(({ id, slug, fields, updatedAt }) => {
    const articleTitle = titles.get(slug);
    if (!articleTitle) return [];
    const address = `${href("suggest", locale, { slug })}?${new URLSearchParams({ draft: id })}`;
    return [
      {
        id,
        href: address,
        articleTitle,
        sectionHeading: fields.section ? sectionName(locale, fields.section) : null,
        updatedAt,
      },
    ];
  });
}

export default async function MySpace({ params }: Props) {
  const locale = await localeOf(params);
  const actor = await currentActor();
  if (actor.kind === "anonymous")
    redirect(`${href("signIn", locale)}?${new URLSearchParams({ next: href("mySpace", locale) })}`);
  const [suggestions, drafts] = await Promise.all([
    listContributions(actor.personId),
    ownDrafts(actor.personId, locale),
  ]);
  return (
    <Frame locale={locale} other={href("mySpace", otherLocale(locale))} current="mySpace">
      <MySpacePage
        locale={locale}
        person={actor}
        canModerate={canSeeQueue(actor)}
        suggestions={suggestions}
        drafts={drafts}
      />
    </Frame>
  );
}
