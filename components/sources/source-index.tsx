import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { fullName } from "#lib/sources/rules/full-name.ts";
import { type SourceKind, sourceKinds } from "#lib/sources/rules/source-kinds.ts";
import type { SourceLine } from "#lib/sources/views.ts";

type Counted = SourceLine & { here: number; all: number };
type SourceIndexProps = { locale: PageLocale; sources: readonly Counted[] };

/** The registry: every publisher that articles may cite, by kind. */
export function SourceIndex({ locale, sources }: SourceIndexProps) {
  const t = translator(locale);
  const kinds = sourceKinds.filter((kind) => sources.some((source) => source.kind === kind));
  return (
    <>
      <Breadcrumb
        locale={locale}
        items={[{ label: t("nav.home"), href: href("home", locale) }, { label: t("sources.title") }]}
      />
      <h1>{t("sources.title")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{t("sources.lead", { count: sources.length })}</p>
      <nav aria-label={t("sources.kindsLabel")} className="mt-5 mb-10 print:hidden">
        <ul className="flex flex-wrap gap-x-6">
          {kinds.map((kind) => (
            <li key={kind}>
              <a href={`#${kind}`} className="inline-flex min-h-11 items-center">
                {t(`sources.kinds.${kind}.name`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid gap-12">
        {kinds.map((kind) => (
          <KindSection
            key={kind}
            locale={locale}
            kind={kind}
            sources={sources.filter((source) => source.kind === kind)}
          />
        ))}
      </div>
    </>
  );
}

function KindSection({ locale, kind, sources }: SourceIndexProps & { kind: SourceKind }) {
  const t = translator(locale);
  return (
    <section id={kind} aria-labelledby={`${kind}-titre`}>
      <h2 id={`${kind}-titre`}>{t(`sources.kinds.${kind}.name`)}</h2>
      <p className="mt-1 mb-4 max-w-measure text-soft">{t(`sources.kinds.${kind}.what`)}</p>
      <ul className="grid border-t border-line sm:grid-cols-2 sm:gap-x-12">
        {sources.map((source) => (
          <li key={source.slug} className="relative border-b border-line py-3">
            <a
              href={href("source", locale, source)}
              className="inline-block py-1 font-bold wrap-anywhere hyphens-auto after:absolute after:inset-0"
            >
              {fullName(source)}
            </a>
            <p className="text-sm text-soft first-letter:uppercase">{citedBy(locale, source)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** « cité par 3 articles ; 5 dans toutes les langues » */
export function citedBy(locale: PageLocale, { here, all }: { here: number; all: number }): string {
  const t = translator(locale);
  if (all === 0) return t("sources.uncited");
  return here === all ? t("sources.cited", { here }) : t("sources.citedInAll", { here, all });
}
