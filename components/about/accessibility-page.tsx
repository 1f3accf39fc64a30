import type { ReactNode } from "react";
import { ContactLink } from "#components/about/contact-link.tsx";
import { Remedies } from "#components/about/remedies.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { conformityOf, countCriteria, criteriaIn } from "#lib/accessibility/rules.ts";
import type { Audit, TestResults } from "#lib/accessibility/schema.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { formatPartialDate } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

type AccessibilityPageProps = {
  locale: PageLocale;
  audit: Audit;
  results: TestResults;
  publisher: string | null;
  contact: string | null;
};

/** The statement that the law wants (decree no. 2019-768, article 6; order of 20 September 2019), in the order of its model,
 * made from the self-audit and from the last recorded tests. */
export function AccessibilityPage({ locale, audit, results, publisher, contact }: AccessibilityPageProps) {
  const t = translator(locale);
  const title = t("accessibility.title");
  return (
    <>
      <Breadcrumb locale={locale} items={[{ label: t("nav.home"), href: href("home", locale) }, { label: title }]} />
      <h1>{title}</h1>
      <div className="mt-4 grid max-w-form gap-10">
        <div className="grid gap-3">
          <p className="text-lg">
            {publisher ? t("accessibility.engaged", { publisher }) : t("accessibility.engagedDemo")}
          </p>
          <p>{t("accessibility.scope")}</p>
        </div>
        <State locale={locale} audit={audit} />
        <Results locale={locale} audit={audit} results={results} />
        <NotAccessible locale={locale} audit={audit} />
        <HowMade locale={locale} audit={audit} results={results} />
        <Part id="contact" title={t("accessibility.contactTitle")}>
          <p>{t("accessibility.contact")}</p>
          {contact ? (
            <p>
              <ContactLink place={contact} />
            </p>
          ) : (
            <p>{t("accessibility.noContact")}</p>
          )}
          <p>{t("accessibility.meanwhile")}</p>
        </Part>
        <Remedies locale={locale} />
      </div>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function State({ locale, audit }: { locale: PageLocale; audit: Audit }) {
  const t = translator(locale);
  return (
    <Part id="etat" title={t("accessibility.stateTitle")}>
      <Callout locale={locale} tone="warning" word={t(`accessibility.states.${conformityOf(audit)}`)}>
        <p>
          {t(`accessibility.stateOf.${conformityOf(audit)}`, { version: audit.version })}{" "}
          {audit.thirdParty === null && t("accessibility.noAudit")}
        </p>
      </Callout>
    </Part>
  );
}

function Results({ locale, audit, results }: Pick<AccessibilityPageProps, "locale" | "audit" | "results">) {
  const t = translator(locale);
  const counts = countCriteria(audit);
  const { date, pages, addresses, states, analyses, violations, axe } = results;
  return (
    <Part id="resultats" title={t("accessibility.resultsTitle")}>
      <p>{t("accessibility.selfAudit", { day: formatPartialDate(audit.checkedOn, locale), total: counts.total })}</p>
      <p>{audit.by[locale]}</p>
      <DefinitionList
        items={[
          { term: t("accessibility.counts.conform"), value: counts.conform },
          { term: t("accessibility.counts.not_conform"), value: counts.not_conform },
          { term: t("accessibility.counts.waiting"), value: counts.waiting },
          { term: t("accessibility.counts.not_applicable"), value: counts.not_applicable },
        ]}
      />
      <p>{t("accessibility.countsMeaning")}</p>
      <h3 className="mt-2">{t("accessibility.testsTitle")}</h3>
      <p>
        {t("accessibility.tests", {
          day: formatPartialDate(date, locale),
          axe,
          pages: pages.length,
          addresses,
          states: states.length,
          analyses,
          violations,
        })}
      </p>
      <ul className="list-disc ps-6">
        {states.map((state) => (
          <li key={state}>{t(`accessibility.testStates.${state}`)}</li>
        ))}
      </ul>
      <p>{t("accessibility.testsLimit")}</p>
    </Part>
  );
}

function NotAccessible({ locale, audit }: { locale: PageLocale; audit: Audit }) {
  const t = translator(locale);
  return (
    <Part id="non-accessibles" title={t("accessibility.notAccessibleTitle")}>
      <h3>{t("accessibility.notConformTitle")}</h3>
      <ul className="grid list-disc gap-3 ps-6">
        {criteriaIn(audit, "not_conform").map(({ number, title, note, noteEn }) => (
          <li key={number}>
            <b>
              {number} – {title[locale]}.
            </b>{" "}
            {locale === "fr" ? note : noteEn}
          </li>
        ))}
      </ul>
      <h3 className="mt-2">{t("accessibility.waitingTitle")}</h3>
      <p>{t("accessibility.waiting")}</p>
      <ul className="grid list-disc gap-1 ps-6">
        {criteriaIn(audit, "waiting").map(({ number, title }) => (
          <li key={number}>
            {number} – {title[locale]}
          </li>
        ))}
      </ul>
      <h3 className="mt-2">{t("accessibility.burdenTitle")}</h3>
      <p>{t("accessibility.burden")}</p>
      <h3 className="mt-2">{t("accessibility.exemptTitle")}</h3>
      <p>{t("accessibility.exempt")}</p>
    </Part>
  );
}

function HowMade({ locale, audit, results }: Pick<AccessibilityPageProps, "locale" | "audit" | "results">) {
  const t = translator(locale);
  const { axe, browser, pages } = results;
  return (
    <Part id="etablissement" title={t("accessibility.madeTitle")}>
      <p>{t("accessibility.made", { day: formatPartialDate(audit.checkedOn, locale) })}</p>
      <DefinitionList
        items={[
          { term: t("accessibility.technologies"), value: t("accessibility.technologiesList") },
          { term: t("accessibility.environment"), value: t("accessibility.environmentList", { browser }) },
          { term: t("accessibility.tools"), value: t("accessibility.toolsList", { axe }) },
        ]}
      />
      <h3 className="mt-2">{t("accessibility.pagesTitle")}</h3>
      <p>{t("accessibility.pages", { count: pages.length })}</p>
      <p>
        <a href={href("siteMap", locale)} className="inline-flex min-h-11 items-center">
          {t("siteMap.title")}
        </a>
      </p>
    </Part>
  );
}
