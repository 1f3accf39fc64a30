import type { Metadata } from "next";
import type { ReactNode } from "react";
import "#app/globals.css";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

// server.ts keeps finished pages (docs/adr/0006): one cache, not two. The build needs no database.
export const dynamic = "force-dynamic";

type LayoutProps = { params: LocaleParams; children: ReactNode };

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const t = translator(await localeOf(params));
  return {
    title: { default: t("site.name"), template: `%s – ${t("site.name")}` },
    description: t("site.tagline"),
    icons: { icon: "/favicon.svg" },
    formatDetection: { telephone: false },
  };
}

export default async function RootLayout({ params, children }: LayoutProps) {
  return (
    <html lang={await localeOf(params)} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
