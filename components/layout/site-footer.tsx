import { EmergencyNumbers } from "#components/layout/emergency-numbers.tsx";
import { pageWidth } from "#components/layout/page-width.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type SiteFooterProps = { locale: PageLocale; publisher: string | null };

export function SiteFooter({ locale, publisher }: SiteFooterProps) {
  const t = translator(locale);
  return (
    <footer className="mt-20 border-t border-line bg-sunken">
      <div className={`${pageWidth} grid gap-10 py-10 lg:grid-cols-2 lg:gap-16`}>
        <div>
          <h2 className="mb-2 text-xl">{t("emergency.title")}</h2>
          <EmergencyNumbers locale={locale} />
        </div>
        <div className="print:hidden">
          <h2 className="mb-3 text-xl">{t("footer.about")}</h2>
          <p>{t("footer.what")}</p>
          <p className="mt-3">{t("footer.notAdvice")}</p>
          {publisher && <p className="mt-3">{t("footer.publisher", { publisher })}</p>}
        </div>
      </div>
      <div className={`${pageWidth} pb-8`}>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-line pt-4 text-sm">
          <nav aria-label={t("footer.links")} className="print:hidden">
            <ul className="flex flex-wrap gap-x-6">
              <FooterLink href={href("az", locale)}>{t("az.title")}</FooterLink>
              <FooterLink href={href("sources", locale)}>{t("sources.title")}</FooterLink>
              <FooterLink href={href("transparency", locale)}>{t("footer.transparency")}</FooterLink>
              <FooterLink href={href("legal", locale)}>{t("footer.legal")}</FooterLink>
              <FooterLink href={href("searchHelp", locale)}>{t("footer.searchHelp")}</FooterLink>
              <FooterLink href={href("privacy", locale)}>{t("footer.privacy")}</FooterLink>
            </ul>
          </nav>
          <p className="text-soft">{t("footer.codeLicence")}</p>
          <p className="text-soft">{t("footer.contentLicence")}</p>
        </div>
      </div>
    </footer>
  );
}

function FooterLink({ href: address, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={address} className="inline-flex min-h-11 items-center text-ink">
        {children}
      </a>
    </li>
  );
}
