import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** Whom to turn to when the publisher does not answer: the Defender of Rights, as the model of statement has it. */
export function Remedies({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  return (
    <section aria-labelledby="recours" className="grid gap-3">
      <h2 id="recours">{t("accessibility.remediesTitle")}</h2>
      <p>{t("accessibility.remedies")}</p>
      <ul className="list-disc ps-6">
        <li>
          <a href="https://www.defenseurdesdroits.fr/nous-contacter-355" className="inline-flex min-h-11 items-center">
            {t("accessibility.defenderForm")}
          </a>
        </li>
        <li>
          <a href="https://www.defenseurdesdroits.fr/carte-des-delegues" className="inline-flex min-h-11 items-center">
            {t("accessibility.defenderNear")}
          </a>
        </li>
        <li>
          {t("accessibility.defenderPhone")}{" "}
          <a href="tel:0969390000" className="inline-flex min-h-11 max-w-full items-center sm:whitespace-nowrap">
            09 69 39 00 00
          </a>
        </li>
        <li>{t("accessibility.defenderPost")}</li>
      </ul>
      <address className="ps-6 not-italic">
        Défenseur des droits
        <br />
        Libre réponse 71120
        <br />
        75342 Paris Cedex 07
      </address>
    </section>
  );
}
