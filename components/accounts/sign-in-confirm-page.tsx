import { Button } from "#components/ui/button.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type SignInConfirmPageProps = {
  locale: PageLocale;
  /** next-auth's callback, reached by GET. */
  action: string;
  hidden: Readonly<Record<string, string | number | null>>;
};

/** What the mailed link opens: mail filters open links, people press buttons. */
export function SignInConfirmPage({ locale, action, hidden }: SignInConfirmPageProps) {
  const t = translator(locale);
  return (
    <div className="grid max-w-form gap-5">
      <h1>{t("signIn.confirmTitle")}</h1>
      <p className="max-w-measure text-lg">{t("signIn.confirmLead")}</p>
      <form method="get" action={action}>
        <HiddenFields fields={hidden} />
        <Button>{t("signIn.confirm")}</Button>
      </form>
    </div>
  );
}
