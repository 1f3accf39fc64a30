import { Day } from "#components/ui/time.tsx";
import type { SignatureView } from "#lib/articles/views/reviews.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type SignatureListProps = { locale: PageLocale; signatures: readonly SignatureView[]; lang: PageLocale };

/** Who read the whole text, when, and what they looked at; the latest first. */
export function SignatureList({ locale, signatures, lang }: SignatureListProps) {
  const t = translator(locale);
  if (signatures.length === 0) return <p>{t("reviews.noSignature")}</p>;
  return (
    <ul className="grid max-w-measure gap-5">
      {signatures.map(({ id, kind, by, at, note, interests, revision }) => (
        <li key={id} className="border-s-4 border-line ps-4">
          <p className="font-bold">
            {t.rich(`reviews.signature.${kind}`, {
              name: by,
              number: revision,
              day: () => <Day date={at} locale={locale} />,
            })}
          </p>
          <blockquote lang={lang} className="whitespace-pre-line wrap-anywhere">
            {note}
          </blockquote>
          <p className="text-sm text-soft">
            {interests === "" ? t("reviews.noInterests") : t("reviews.interestsOf", { interests })}
          </p>
        </li>
      ))}
    </ul>
  );
}
