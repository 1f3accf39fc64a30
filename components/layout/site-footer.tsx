import { EmergencyNumbers } from "#components/layout/emergency-numbers.tsx";
import { pageWidth } from "#components/layout/page-width.ts";
import { Icon } from "#components/ui/icon.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { type MessageKey, translator } from "#lib/shared/messages.ts";

type SiteFooterProps = { locale: PageLocale; publisher: string | null };

export function SiteFooter({ locale, publisher }: SiteFooterProps) {
  const t = translator(locale);
  return (
    <footer className="mt-20 border-t border-line bg-sunken">
      <div className={`${pageWidth} grid gap-10 py-10 lg:grid-cols-2 lg:gap-16`}>
        <div>
          <h2 className="mb-2 text-xl">{t("emergency.title")}</h2>
          <EmergencyNumbers locale={locale} />
          <p className="mt-3 print:hidden">
            <a href={`${href("help", locale)}#personne`} className="inline-flex min-h-11 items-center gap-2 font-bold">
              <Icon name="phone" className="size-5" />
              {t("footer.human")}
            </a>
          </p>
        </div>
        <div className="print:hidden">
          <h2 className="mb-3 text-xl">{t("footer.about")}</h2>
          <p>{t("footer.what")}</p>
          <p className="mt-3">{t("footer.notAdvice")}</p>
          {publisher && <p className="mt-3">{t("footer.publisher", { publisher })}</p>}
        </div>
      </div>
      <div className={`${pageWidth} pb-8`}>
        <div className="border-t border-line pt-4 text-sm">
          <nav aria-label={t("footer.links")} className="print:hidden">
            <FooterLinks locale={locale} />
          </nav>
          <div className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-soft">
            <p>{t("footer.codeLicence")}</p>
            <p>{t("footer.contentLicence")}</p>
          </div>
        </div>
      </div>
    </footer>
  );
}

/** What one seeks at the foot of a page, in three lists: texts to read, help, and who answers for what. The first link of the
 * last must state conformity, on every page (decree no. 2019-768; RGAA, « mentions obligatoires »). */
const lists = [
  [
    ["az", "az.title"],
    ["updates", "updates.title"],
    ["glossary", "glossary.title"],
    ["sources", "sources.title"],
  ],
  [
    ["help", "footer.help"],
    ["searchHelp", "footer.searchHelp"],
    ["siteMap", "footer.siteMap"],
    ["contribute", "footer.contribute"],
    ["licence", "footer.licence"],
  ],
  [
    ["accessibility", "footer.accessibility"],
    ["legal", "footer.legal"],
    ["privacy", "footer.privacy"],
    ["editorialCharter", "footer.charter"],
    ["transparency", "footer.transparency"],
  ],
] as const satisfies readonly (readonly (readonly [string, MessageKey])[])[];

function FooterLinks({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  return (
    <div className="grid gap-x-8 sm:grid-cols-3">
      {lists.map((links) => (
        <ul key={links[0][0]}>
          {links.map(([name, label]) => (
            <li key={name}>
              <a href={href(name, locale)} className="inline-flex min-h-11 min-w-11 items-center text-ink">
                {t(label)}
              </a>
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}
