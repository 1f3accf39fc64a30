import type { ReactNode } from "react";
import { Callout } from "#components/ui/callout.tsx";
import { Day } from "#components/ui/time.tsx";
import type { Withdrawal } from "#lib/articles/views/article.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type WithdrawnNoticeProps = { locale: PageLocale; withdrawal: Withdrawal; children?: ReactNode };

/** Since when an article is published no more, and why, in the words of who decided. */
export function WithdrawnNotice({ locale, withdrawal, children }: WithdrawnNoticeProps) {
  const t = translator(locale);
  return (
    <Callout locale={locale} tone="warning" word={t("article.withdrawnWord")}>
      <p>{t.rich("article.withdrawnOn", { day: () => <Day date={withdrawal.at} locale={locale} /> })}</p>
      <p className="mt-1 font-bold wrap-anywhere">{withdrawal.reason}</p>
      {children}
    </Callout>
  );
}
