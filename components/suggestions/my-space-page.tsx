import { type OwnDraft, OwnDrafts } from "#components/suggestions/own-drafts.tsx";
import { type OwnSuggestion, OwnSuggestions } from "#components/suggestions/own-suggestions.tsx";
import { Button, LinkButton } from "#components/ui/button.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { Role } from "#lib/accounts/rules.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type MySpacePageProps = {
  locale: PageLocale;
  person: { pseudonym: string; roles: readonly Role[] };
  /** Shows the way to the desk. */
  canModerate: boolean;
  suggestions: readonly OwnSuggestion[];
  drafts: readonly OwnDraft[];
  /** What the sign-out form carries, if anything. */
  signOutFields?: Readonly<Record<string, string>>;
};

export function MySpacePage({
  locale,
  person,
  canModerate,
  suggestions,
  drafts,
  signOutFields = {},
}: MySpacePageProps) {
  const t = translator(locale);
  return (
    <div className="grid max-w-form gap-12">
      <header>
        <h1>{t("space.title")}</h1>
        <p className="mt-3 text-lg">{t("space.hello", { name: person.pseudonym })}</p>
        <p className="text-soft">{t("space.helloHint")}</p>
        <ul aria-label={t("space.roles")} className="mt-3 flex flex-wrap gap-2">
          {person.roles.length === 0 && (
            <li>
              <Tag>{t("space.citizen")}</Tag>
            </li>
          )}
          {person.roles.map((role) => (
            <li key={role}>
              <Tag tone="accent">{t(`space.role.${role}`)}</Tag>
            </li>
          ))}
        </ul>
        <div className="mt-5 flex flex-wrap gap-3">
          {canModerate && <LinkButton href={href("moderation", locale)}>{t("space.desk")}</LinkButton>}
          <form method="post" action={href("signOut", locale)}>
            <HiddenFields fields={signOutFields} />
            <Button look="secondary">{t("space.signOut")}</Button>
          </form>
        </div>
      </header>
      <OwnSuggestions locale={locale} suggestions={suggestions} />
      <OwnDrafts locale={locale} drafts={drafts} />
    </div>
  );
}
