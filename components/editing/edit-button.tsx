import { Button } from "#components/ui/button.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
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
