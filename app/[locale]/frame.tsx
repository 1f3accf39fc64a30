import type { ReactNode } from "react";
import type { CurrentPage } from "#components/layout/current-page.ts";
import { PageShell } from "#components/layout/page-shell.tsx";
import { getEnv } from "#lib/platform/env.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";

type FrameProps = {
  locale: PageLocale;
  /** The same page in the other language. */
  other: string;
  current?: CurrentPage;
  query?: string;
  children: ReactNode;
};

/** What surrounds every page, with what only the server knows. */
export function Frame({ locale, other, current, query, children }: FrameProps) {
  const otherLocale = locale === "fr" ? "en" : "fr";
  return (
    <PageShell
      locale={locale}
      alternates={[{ locale: otherLocale, href: other }]}
      publisher={getEnv().publisher}
      current={current}
      search={query === undefined ? undefined : { query }}
    >
      {children}
    </PageShell>
  );
}
