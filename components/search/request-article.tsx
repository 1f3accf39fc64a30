import { Button } from "#components/ui/button.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import type { ConceptView } from "#lib/search/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type RequestArticleProps = { locale: PageLocale; concepts: readonly ConceptView[] };

/** Asks for an article that is missing. Only the name of a subject that the vocabulary knows is sent, never the question. */
export function RequestArticle({ locale, concepts }: RequestArticleProps) {
  const t = translator(locale);
  const options = [
    ...concepts.map(({ slug, name }) => ({ value: slug, label: name })),
    { value: "", label: t("search.request.other"), hint: t("search.request.otherHint") },
  ];
  return (
    <section aria-labelledby="demander" className="rounded-lg border border-line bg-surface p-5">
      <h3 id="demander" className="text-lg">
        {t("search.request.title")}
      </h3>
      <p className="mt-1 mb-4">{t("search.request.text")}</p>
      <form action={href("searchRequest", locale)} method="post" className="grid gap-4">
        {concepts.length > 0 ? (
          <RadioGroup
            locale={locale}
            name="concept"
            label={t("search.request.subject")}
            value={concepts[0]?.slug}
            options={options}
          />
        ) : (
          <HiddenFields fields={{ concept: "" }} />
        )}
        <div>
          <Button>{t("search.request.submit")}</Button>
        </div>
      </form>
    </section>
  );
}
