import { Button } from "#components/ui/button.tsx";
import { Diff, type DiffPart } from "#components/ui/diff.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type SuggestPreviewProps = { locale: PageLocale; segments: readonly DiffPart[]; formId: string };

/** What the typed text changes, with a button that sends the form below. */
export function SuggestPreview({ locale, segments, formId }: SuggestPreviewProps) {
  const t = translator(locale);
  const same = segments.every(({ kind }) => kind === "same");
  return (
    <section aria-labelledby="difference" className="max-w-form rounded-lg bg-sunken p-5 sm:px-6">
      <h2 id="difference" className="mb-3">
        {t("suggest.previewTitle")}
      </h2>
      {same ? <p>{t("suggest.previewSame")}</p> : <Diff locale={locale} segments={segments} />}
      {!same && (
        <>
          <p className="mt-4 mb-3">{t("suggest.previewNext")}</p>
          <Button name="intent" value="send" form={formId}>
            {t("suggest.send")}
          </Button>
        </>
      )}
    </section>
  );
}
