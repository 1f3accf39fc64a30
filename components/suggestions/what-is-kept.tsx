import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** Said before sending: under which licence, what is kept and why, who appears (GDPR, article 13). */
export function WhatIsKept({ locale, signedInAs }: { locale: PageLocale; signedInAs: string | null }) {
  const t = translator(locale);
  const lines = [
    signedInAs ? t("suggest.signedInAs", { name: signedInAs }) : t("suggest.anonymous"),
    t("suggest.licence"),
    t("suggest.kept"),
    t(signedInAs ? "suggest.keptSignedIn" : "suggest.keptAnonymous"),
    t("suggest.draft"),
  ];
  return (
    <section aria-labelledby="garde" className="rounded-lg bg-sunken p-5 sm:px-6">
      <h2 id="garde" className="text-lg">
        {t("suggest.keptTitle")}
      </h2>
      <ul className="mt-2 list-disc ps-6">
        {lines.map((line) => (
          <li key={line} className="py-0.5">
            {line}
          </li>
        ))}
      </ul>
      <p>
        <a href={href("privacy", locale)} className="inline-flex min-h-11 items-center">
          {t("suggest.privacyLink")}
        </a>
      </p>
    </section>
  );
}
