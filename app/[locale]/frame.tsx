import type { ReactNode } from "react";
import type { CurrentPage } from "#components/layout/current-page.ts";
import { PageShell } from "#components/layout/page-shell.tsx";
import { contentId } from "#components/layout/skip-links.tsx";
import { getEnv } from "#lib/platform/env.ts";
import { otherLocale, type PageLocale } from "#lib/shared/addresses.ts";
import { scriptAddress } from "#lib/web/server/enhancement.ts";

type FrameProps = {
  locale: PageLocale;
  /** The same page in the other language. */
  other: string;
  current?: CurrentPage;
  query?: string;
  /** Of the desk's policy: its pages have the framework's scripts and not ours, but look as the reader has chosen. */
  nonce?: string;
  children: ReactNode;
};

/** What surrounds every page, with what only the server knows. */
export function Frame({ locale, other, current, query, nonce, children }: FrameProps) {
  const [first, enhance] = [scriptAddress("first"), scriptAddress("enhance")];
  return (
    <>
      {/* A page is painted once it is read, not in the middle: its header would move as its parts arrive. */}
      {nonce === undefined && <link rel="expect" href={`#${contentId}`} blocking="render" />}
      {/* It holds nothing up: on a slow line another file to wait for costs half a second (docs/performance.md). */}
      {first !== "" && <script async src={first} nonce={nonce} />}
      <PageShell
        locale={locale}
        alternates={[{ locale: otherLocale(locale), href: other }]}
        publisher={getEnv().publisher}
        current={current}
        search={query === undefined ? undefined : { query }}
        withSettings={nonce === undefined}
      >
        {children}
        {nonce === undefined && enhance !== "" && <script type="module" src={enhance} />}
      </PageShell>
    </>
  );
}
