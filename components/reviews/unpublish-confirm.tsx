import { Button, LinkButton } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import type { UnpublishReason } from "#lib/articles/rules/redirects.ts";
import type { ReviewSheet } from "#lib/articles/views/reviews.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type Intended = {
  reason: UnpublishReason;
  explanation: string;
  /** The title of the article to which readers will be sent. */
  target: string | null;
  /** All that was typed, to be sent again with the confirmation. */
  fields: Readonly<Record<string, string>>;
  /** The form again, filled in as it was. */
  back: string;
};

type UnpublishConfirmProps = { locale: PageLocale; sheet: ReviewSheet; intended: Intended };

/** The second of two steps: what is going to happen, in full, and that it cannot be undone. */
export function UnpublishConfirm({ locale, sheet, intended }: UnpublishConfirmProps) {
  const t = translator(locale);
  const { reason, explanation, target, fields, back } = intended;
  const outcome = reason === "published_in_error" && target !== null ? "replaced" : reason;
  return (
    <Callout locale={locale} tone="danger" id="confirmer" title={t("reviews.confirm.title", { title: sheet.title })}>
      <p>{t(`reviews.confirm.${outcome}`, { target: target ?? "" })}</p>
      <p className="mt-3">{t("reviews.confirm.explanation")}</p>
      <blockquote lang={sheet.locale} className="my-1 font-bold whitespace-pre-line wrap-anywhere">
        {explanation}
      </blockquote>
      <ul className="mt-3 list-disc ps-6">
        {sheet.openSuggestions > 0 && <li>{t("reviews.confirm.suggestions", { count: sheet.openSuggestions })}</li>}
        {sheet.translations.map(({ id, title, locale: language }) => (
          <li key={id}>
            {t.rich("reviews.confirm.translation", {
              article: () => (
                <a href={href("articleReview", locale, { id })} lang={language}>
                  {title}
                </a>
              ),
            })}
          </li>
        ))}
        <li className="font-bold">{t("reviews.confirm.forGood")}</li>
      </ul>
      <form
        method="post"
        action={href("articleUnpublish", locale, { id: sheet.id })}
        className="mt-5 flex flex-wrap gap-3"
      >
        <HiddenFields fields={{ ...fields, intent: "confirm" }} />
        <Button look="danger">{t(`reviews.confirm.submit.${reason}`)}</Button>
        <LinkButton href={back} look="secondary">
          {t("reviews.confirm.back")}
        </LinkButton>
      </form>
    </Callout>
  );
}
