import type { Metadata } from "next";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { AccessibilityPage } from "#components/about/accessibility-page.tsx";
import { readAccessibility } from "#lib/accessibility/queries.ts";
import { getEnv } from "#lib/platform/env.ts";
import { href, otherLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  return pageMetadata({ title: translator(locale)("accessibility.title"), address: href("accessibility", locale) });
}

export default async function Accessibility({ params }: Props) {
  const locale = await localeOf(params);
  const { publisher, legal } = getEnv();
  return (
    <Frame locale={locale} other={href("accessibility", otherLocale(locale))} current="accessibility">
      <AccessibilityPage
        locale={locale}
        {...(await readAccessibility())}
        publisher={publisher}
        contact={legal.contact}
      />
    </Frame>
  );
}
