import { LinkButton } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type SignInSentPageProps = { locale: PageLocale; mailFolder: string | null };

/** Says the same whether the address is known or not. */
export function SignInSentPage({ locale, mailFolder }: SignInSentPageProps) {
  const t = translator(locale);
  return (
    <div className="grid max-w-form justify-items-start gap-5">
      <h1>{t("signIn.sentTitle")}</h1>
      <p className="max-w-measure text-lg">{t("signIn.sentLead")}</p>
      {mailFolder && (
        <Callout locale={locale} tone="info">
          <p>{t.rich("signIn.mailFolder", { folder: () => <code className="wrap-anywhere">{mailFolder}</code> })}</p>
        </Callout>
      )}
      <p className="max-w-measure">{t("signIn.sentHint")}</p>
      <LinkButton href={href("signIn", locale)} look="secondary">
        {t("signIn.again")}
      </LinkButton>
    </div>
  );
}
