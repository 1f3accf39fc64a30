import { ContactLink } from "#components/about/contact-link.tsx";
import type { LegalIdentity } from "#components/about/legal-identity.ts";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type DataControllerProps = { locale: PageLocale; publisher: string | null; legal: LegalIdentity };

/** Who answers for personal data, on which grounds, and where to write (GDPR, article 13). */
export function DataController({ locale, publisher, legal }: DataControllerProps) {
  const t = translator(locale);
  const place = (address: string | null) => address && <ContactLink place={address} />;
  return (
    <section aria-labelledby="responsable" className="mt-10 grid max-w-measure gap-4">
      <h2 id="responsable">{t("legal.controllerTitle")}</h2>
      {publisher === null ? (
        <p>{t("legal.controllerDemo")}</p>
      ) : (
        <DefinitionList
          items={[
            { term: t("legal.publisher"), value: publisher },
            { term: t("legal.address"), value: legal.address },
            { term: t("legal.contact"), value: place(legal.contact) },
            { term: t("legal.dpo"), value: place(legal.dpo) },
          ]}
        />
      )}
      <p>{t("legal.grounds")}</p>
    </section>
  );
}
