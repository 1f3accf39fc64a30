import { Button } from "#components/ui/button.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type DemoAccounts = {
  action: string;
  /** Sent with each form, beside the account's key: next… */
  hidden: Readonly<Record<string, string | number | null>>;
  accounts: readonly { key: string; name: string }[];
};

/** One form for each account: one click, no script. */
export function DemoAccountList({ locale, demo }: { locale: PageLocale; demo: DemoAccounts }) {
  const t = translator(locale);
  return (
    <section aria-labelledby="comptes" className="rounded-lg bg-sunken p-5 sm:px-6">
      <h2 id="comptes" className="text-xl">
        {t("signIn.demoTitle")}
      </h2>
      <p className="mt-1 mb-4">{t("signIn.demoLead")}</p>
      <ul className="grid gap-3">
        {demo.accounts.map(({ key, name }) => (
          <li key={key}>
            <form method="post" action={demo.action}>
              <HiddenFields fields={{ ...demo.hidden, account: key }} />
              <Button look="secondary" className="w-full sm:w-auto">
                {t("signIn.demoAs", { name })}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
