import { provenanceId } from "#components/articles/contents.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { RevisionLine } from "#lib/articles/views/article.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** How the text came to be, and who has answered for it: said before the text, not after (AI Act, article 50). */
export function HowMade({ locale, revision }: { locale: PageLocale; revision: RevisionLine }) {
  const t = translator(locale);
  const { madeWith, decidedBy, signedOffBy } = revision;
  return (
    <div className="flex max-w-form gap-3 rounded-lg bg-sunken px-5 py-3.5 sm:px-6">
      <Icon name="info" className="mt-0.5 size-6 text-accent" />
      <div className="min-w-0">
        <p className="font-bold">{t("article.howMade")}</p>
        <p>
          {madeWith === "ai_assisted" && decidedBy ? t("article.aiChangeReviewed") : t(`article.madeWith.${madeWith}`)}
        </p>
        {madeWith === "imported" && (
          <p>
            <a href={`#${provenanceId}`}>{t("article.provenance")}</a>
          </p>
        )}
        {signedOffBy && <p>{t("article.signedChange", { name: signedOffBy })}</p>}
        <p>{t("article.unsigned")}</p>
      </div>
    </div>
  );
}
