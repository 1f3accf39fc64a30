import type { ReactNode } from "react";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type TextPageProps = { locale: PageLocale; title: string; html: string; lead?: ReactNode };

/** A page of text that is not an article: legal notice, privacy. `html` is already sanitised. */
export function TextPage({ locale, title, html, lead }: TextPageProps) {
  const items = [{ label: translator(locale)("nav.home"), href: href("home", locale) }, { label: title }];
  return (
    <>
      <Breadcrumb locale={locale} items={items} />
      <h1 className="mb-6 max-w-measure">{title}</h1>
      {lead}
      <Prose html={html} />
    </>
  );
}
