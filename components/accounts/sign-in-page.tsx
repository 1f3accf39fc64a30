import { DemoAccountList, type DemoAccounts } from "#components/accounts/demo-account-list.tsx";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { errorText } from "#components/ui/error-text.ts";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type SignInPageProps = {
  locale: PageLocale;
  action: string;
  /** csrfToken, callbackUrl, next, draft… */
  hidden: Readonly<Record<string, string | number | null>>;
  email?: string;
  /** Codes: the field's under "email". */
  errors?: Readonly<Partial<Record<string, string>>>;
  /** Why one is here: a code of signIn.notice. */
  notice?: string | null;
  /** Null wherever the portal is not a demonstration. */
  demoAccounts: DemoAccounts | null;
  /** Where mails are put when no server sends them; null when one does. */
  mailFolder: string | null;
};

export function SignInPage({
  locale,
  action,
  hidden,
  email,
  errors = {},
  notice,
  demoAccounts,
  mailFolder,
}: SignInPageProps) {
  const t = translator(locale);
  const general = errors.form ?? notice;
  const emailError = errors.email && errorText(locale, errors.email, ["signIn.notice"]);
  return (
    <div className="grid max-w-form gap-8">
      <header>
        <h1>{t("signIn.title")}</h1>
        <p className="mt-3 max-w-measure">{t("signIn.lead")}</p>
      </header>
      {general && (
        <Callout locale={locale} tone={general === "signedOut" ? "success" : "warning"} status>
          <p>{errorText(locale, general, ["signIn.notice"])}</p>
        </Callout>
      )}
      <ErrorSummary locale={locale} errors={{ email: emailError }} />
      <form method="post" action={action} noValidate className="grid max-w-md justify-items-start gap-4 *:w-full">
        <HiddenFields fields={hidden} />
        <TextField
          locale={locale}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          label={t("signIn.email")}
          hint={t("signIn.emailHint")}
          value={email}
          error={emailError}
          required
        />
        <div>
          <Button>{t("signIn.submit")}</Button>
        </div>
      </form>
      {mailFolder && (
        <Callout locale={locale} tone="info">
          <p>{t.rich("signIn.mailFolder", { folder: () => <code className="wrap-anywhere">{mailFolder}</code> })}</p>
        </Callout>
      )}
      {demoAccounts && <DemoAccountList locale={locale} demo={demoAccounts} />}
    </div>
  );
}
