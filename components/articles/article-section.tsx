import { EmergencyNumbers } from "#components/layout/emergency-numbers.tsx";
import { PrintButton } from "#components/reading/print-button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { pageAnchors, sectionAnchor } from "#lib/articles/rules/anchors.ts";
import type { SectionView } from "#lib/articles/views/article.ts";
import type { SubjectHelp } from "#lib/articles/views/subject-help.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type ArticleSectionProps = {
  locale: PageLocale;
  section: SectionView;
  /** Its text, finished. */
  html: string;
  /** Readers concerned who validated the easy-to-read part. */
  easyToReadBy: string | null;
  ownHelp: SubjectHelp;
};

/** One section, in the form that its role asks for. Its key makes its anchor. */
export function ArticleSection({ locale, section, html, easyToReadBy, ownHelp }: ArticleSectionProps) {
  const t = translator(locale);
  const { key, role, heading } = section;
  const anchor = sectionAnchor(key);
  const titleId = `${anchor}-titre`;
  const text = <Prose html={html} />;
  if (role === "red_flags")
    return (
      <section id={anchor} aria-labelledby={titleId} data-read="">
        <Callout locale={locale} tone="danger" word={t("article.redFlagsWord")} title={heading} id={titleId}>
          {text}
          <div className="mt-4 border-t-2 border-danger pt-2">
            <EmergencyNumbers locale={locale} {...ownHelp} />
          </div>
        </Callout>
      </section>
    );
  if (role === "easy_to_read")
    return (
      <section id={anchor} aria-labelledby={titleId} data-read="" className={`${panel} border border-line bg-surface`}>
        <details>
          <summary className="min-h-11 cursor-pointer py-1.5">
            <h2 id={titleId} className="inline text-xl">
              {easyToReadBy ? t("article.easyToReadFalc") : heading}
            </h2>
          </summary>
          <p id={pageAnchors.easyToRead} className="my-3 text-sm text-soft">
            {easyToReadBy ? t("article.easyToReadBy", { by: easyToReadBy }) : t("article.easyToReadState")}
          </p>
          <div className="text-lg">{text}</div>
        </details>
      </section>
    );
  return (
    <section id={anchor} aria-labelledby={titleId} data-read="" data-role={role} className={looks[role] ?? ""}>
      <h2 id={titleId} className="mb-3 max-w-measure">
        {heading}
      </h2>
      {text}
      {role === "questions" && (
        <div className="mt-4">
          <PrintButton only="questions">{translator(locale)("tools.printQuestions")}</PrintButton>
        </div>
      )}
    </section>
  );
}

const panel = "max-w-form rounded-lg p-5 sm:px-6";
const looks: Partial<Record<SectionView["role"], string>> = {
  essentials: `${panel} bg-accent-wash forced-colors:border`,
  questions: `${panel} border border-line bg-surface`,
  human_help: `${panel} border border-line bg-surface`,
};
