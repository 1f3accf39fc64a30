import type { ReactNode } from "react";
import { HelpLineEntry } from "#components/about/help-line-entry.tsx";
import { EmergencyNumbers } from "#components/layout/emergency-numbers.tsx";
import type { HelpTopicView } from "#lib/help/views.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** Where the footer of every page leads whoever looks for a person. */
export const humanHelpId = "personne";

const topicId = (topic: string) => `aide-${topic.replaceAll("_", "-")}`;

/** People first: emergency numbers, places to go to, then the help lines, folded by what one calls about. */
export function HumanHelp({ locale, topics }: { locale: PageLocale; topics: readonly HelpTopicView[] }) {
  const t = translator(locale);
  return (
    <section aria-labelledby={humanHelpId} className="mb-12 grid gap-8">
      <div className="max-w-measure">
        <h2 id={humanHelpId}>{t("humanHelp.title")}</h2>
        <p className="mt-2">{t("humanHelp.lead")}</p>
      </div>
      <div className="max-w-measure rounded-lg border-2 border-danger bg-danger-wash p-5 sm:px-6">
        <h3 className="mb-2">{t("emergency.title")}</h3>
        <EmergencyNumbers locale={locale} />
      </div>
      <Places locale={locale} />
      <div>
        <h3 id="lignes">{t("humanHelp.lines")}</h3>
        <ul aria-labelledby="lignes" className="mt-3 grid gap-3">
          {topics.map((topic) => (
            <Topic key={topic.topic} locale={locale} topic={topic} />
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Folded: fifty numbers at once help nobody to find one. */
function Topic({ locale, topic: { topic, lines } }: { locale: PageLocale; topic: HelpTopicView }) {
  const t = translator(locale);
  return (
    <li className="rounded-lg border border-line bg-surface px-5 sm:px-6">
      <details id={topicId(topic)}>
        <summary className="min-h-11 cursor-pointer py-3 font-bold">
          {t(`humanHelp.topics.${topic}`)}{" "}
          <span className="font-normal text-soft">({t("humanHelp.count", { count: lines.length })})</span>
        </summary>
        <ul className="grid gap-x-10 divide-y divide-line border-t border-line">
          {lines.map((line) => (
            <HelpLineEntry key={line.slug} locale={locale} line={line} />
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Where one meets somebody. Each claim was read on the site that it links to. */
function Places({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  const link = (href: string) => (chunks: ReactNode) => <a href={href}>{chunks}</a>;
  return (
    <div className="max-w-measure">
      <h3>{t("humanHelp.places")}</h3>
      <ul className="mt-2 grid list-disc gap-2 ps-6">
        <li>{t("humanHelp.carers")}</li>
        <li>
          {t.rich("humanHelp.franceServices", {
            link: link("https://www.info.gouv.fr/actualite/quest-ce-quune-maison-france-services"),
          })}
        </li>
        <li>
          {t.rich("humanHelp.insurer", {
            link: link(
              "https://www.assurance-maladie.ameli.fr/qui-sommes-nous/partenaires-solidarite/s-informer-sur-les-prestations-de-l-assurance-maladie/dispositifs-d-acces-aux-droits-et-aux-soins",
            ),
          })}
        </li>
      </ul>
    </div>
  );
}
