import type { ReactNode } from "react";
import type { CurrentPage } from "#components/layout/current-page.ts";
import { PageShell } from "#components/layout/page-shell.tsx";
import { getEnv } from "#lib/platform/env.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { enhancementAddress } from "#lib/web/server/enhancement.ts";

type FrameProps = {
  locale: PageLocale;
  /** The same page in the other language. */
  other: string;
  current?: CurrentPage;
  query?: string;
  /** False on pages whose policy allows the framework's scripts only. */
  enhanced?: boolean;
  children: ReactNode;
};

/** What surrounds every page, with what only the server knows. */
export function Frame({ locale, other, current, query, enhanced = true, children }: FrameProps) {
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
      {enhanced && enhancementAddress() !== "" && <script type="module" src={enhancementAddress()} />}
    </PageShell>
  );
}
