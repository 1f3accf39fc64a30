import { ContactLink } from "#components/about/contact-link.tsx";
import type { LegalIdentity } from "#components/about/legal-identity.ts";
import { Callout } from "#components/ui/callout.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type PublisherDetailsProps = { locale: PageLocale; publisher: string | null; legal: LegalIdentity };

/** What the law wants said of who publishes and who hosts (law no. 2004-575, article 1-1, since law no. 2024-449). What
 * this installation was not told is said to be missing. */
export function PublisherDetails({ locale, publisher, legal }: PublisherDetailsProps) {
  const t = translator(locale);
  const missing = <span className="text-soft">{t("legal.missing")}</span>;
  return (
    <section aria-labelledby="editeur" className="mb-10 grid gap-4">
      <h2 id="editeur">{t("legal.who")}</h2>
      {publisher === null ? (
        <Callout locale={locale} tone="warning" word={t("legal.demoWord")}>
          <p>{t("legal.demo")}</p>
          <p className="mt-2">
            {t.rich("legal.demoReach", { link: (words) => <a href={href("contribute", locale)}>{words}</a> })}
          </p>
          <p className="mt-2">{t("legal.demoLaw")}</p>
        </Callout>
      ) : (
        <DefinitionList
          items={[
            { term: t("legal.publisher"), value: publisher },
            { term: t("legal.address"), value: legal.address ?? missing },
            { term: t("legal.director"), value: legal.director ?? missing },
            { term: t("legal.host"), value: legal.host ?? missing },
            { term: t("legal.contact"), value: legal.contact ? <ContactLink place={legal.contact} /> : missing },
          ]}
        />
      )}
    </section>
  );
}
