import { Button } from "#components/ui/button.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { EditableArticle } from "#lib/editing/views.ts";
import { href, otherLocale, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type EditButtonProps = {
  locale: PageLocale;
  article: { locale: PageLocale; slug: string; title: string; draftId?: string | null };
};

/** Begins to edit a published article, or opens the draft that is there. */
export function EditButton({ locale, article }: EditButtonProps) {
  const t = translator(locale);
  const { draftId, slug, title } = article;
  return (
    <form method="post" action={href("editStart", locale)}>
      <HiddenFields fields={{ locale: article.locale, slug }} />
      <Button look="secondary">
        {t(draftId ? "editing.openDraft" : "editing.editThis")}
        <VisuallyHidden> ({title})</VisuallyHidden>
      </Button>
    </form>
  );
}

/** Begins the translation of a published article into the other language, or opens the one in preparation. */
export function TranslateButton({ locale, article }: { locale: PageLocale; article: EditableArticle }) {
  const t = translator(locale);
  const { slug, title, translation } = article;
  if (translation === null) return null;
  const into = otherLocale(article.locale);
  return (
    <form method="post" action={href("editTranslate", locale)}>
      <HiddenFields fields={{ locale: article.locale, slug }} />
      <Button look="secondary">
        {t(translation === "begun" ? `editing.openTranslation.${into}` : `editing.translateInto.${into}`)}
        <VisuallyHidden> ({title})</VisuallyHidden>
      </Button>
    </form>
  );
}
