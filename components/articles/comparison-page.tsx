import { ComparisonForm } from "#components/articles/comparison-form.tsx";
import { partName } from "#components/articles/differences.tsx";
import { revisionFacts } from "#components/articles/revision-facts.tsx";
import { WithdrawnNotice } from "#components/articles/withdrawn-notice.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Diff } from "#components/ui/diff.tsx";
import { DiffColumns } from "#components/ui/diff-columns.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { Day } from "#components/ui/time.tsx";
import { comparisonAddress } from "#lib/articles/rules/comparison.ts";
import type { PartDiff } from "#lib/articles/rules/diff.ts";
import type { HistoryLine, Withdrawal } from "#lib/articles/views/article.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import type { Result } from "#lib/shared/result.ts";

type Compared = { from: number; to: number; between: readonly HistoryLine[]; differences: readonly PartDiff[] };

type ComparisonPageProps = {
  locale: PageLocale;
  slug: string;
  title: string;
  withdrawal: Withdrawal | null;
  choices: readonly { number: number; createdAt: Date }[];
  /** Null: nothing was asked yet. */
  result: Result<{ value: Compared }, "unknown_revision" | "same_revision"> | null;
  /** Side by side, rather than one after the other. */
  columns: boolean;
};

/** What lies between two revisions: who, why, and what changed. */
export function ComparisonPage({ locale, slug, title, withdrawal, choices, result, columns }: ComparisonPageProps) {
  const t = translator(locale);
  const value = result?.ok ? result.value : undefined;
  return (
    <>
      <Breadcrumb
        locale={locale}
        items={[
          { label: t("nav.home"), href: href("home", locale) },
          { label: title, href: href("article", locale, { slug }) },
          { label: t("history.title"), href: href("history", locale, { slug }) },
          { label: t("comparison.title") },
        ]}
      />
      <h1 className="mb-6 max-w-form">{t("comparison.of", { title })}</h1>
      {withdrawal && (
        <div className="mb-6">
          <WithdrawnNotice locale={locale} withdrawal={withdrawal} />
        </div>
      )}
      {result && !result.ok && (
        <div className="mb-6">
          <Callout locale={locale} tone="warning" status>
            <p>{t(`comparison.refusal.${result.reason}`, { count: choices.length })}</p>
          </Callout>
        </div>
      )}
      {choices.length > 1 ? (
        <ComparisonForm
          locale={locale}
          slug={slug}
          choices={choices}
          from={value?.from}
          to={value?.to}
          columns={columns}
        />
      ) : (
        <p>{t("comparison.single")}</p>
      )}
      {value && <Between locale={locale} slug={slug} compared={value} />}
      {value && <Changes locale={locale} slug={slug} compared={value} columns={columns} />}
    </>
  );
}

type ComparedProps = { locale: PageLocale; slug: string; compared: Compared };

function Between({ locale, slug, compared: { between } }: ComparedProps) {
  const t = translator(locale);
  return (
    <section aria-labelledby="qui" className="mt-10 max-w-form">
      <h2 id="qui" className="mb-3">
        {t("comparison.who")}
      </h2>
      <ol className="divide-y divide-line border-y border-line">
        {between.map((line) => (
          <li key={line.number} className="py-4">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <a href={href("revision", locale, { slug, number: String(line.number) })} className="py-1.5 font-bold">
                {t("history.revision", { number: line.number })}
              </a>
              <span className="text-soft">
                <Day date={line.createdAt} locale={locale} />
              </span>
              <Tag>{t(line.material ? "history.material" : "history.minor")}</Tag>
            </p>
            <p className="my-2 wrap-anywhere">{t("history.note", { note: line.changeNote })}</p>
            <DefinitionList items={revisionFacts(locale, line)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ locale, slug, compared, columns }: ComparedProps & { columns: boolean }) {
  const t = translator(locale);
  const { from, to, differences } = compared;
  const Shown = columns ? DiffColumns : Diff;
  return (
    <section aria-labelledby="changements" className="mt-10">
      <h2 id="changements" className="mb-3">
        {t("comparison.changes", { from, to })}
      </h2>
      {differences.length === 0 ? (
        <p>{t("history.noDifferences")}</p>
      ) : (
        <>
          <nav aria-label={t("comparison.view")} className="mb-6 print:hidden">
            <ul className="flex flex-wrap gap-2">
              {[false, true].map((inColumns) => (
                <li key={String(inColumns)}>
                  <a
                    href={comparisonAddress(locale, slug, { from, to, columns: inColumns })}
                    aria-current={inColumns === columns ? "true" : undefined}
                    className={`inline-flex min-h-11 items-center rounded-md border-2 px-3 text-sm font-bold no-underline ${inColumns === columns ? "border-accent bg-accent text-on-accent hover:text-on-accent" : "border-line bg-surface hover:border-accent"}`}
                  >
                    {t(inColumns ? "comparison.columns" : "comparison.inline")}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="grid gap-8">
            {differences.map((difference) => (
              <section key={difference.part}>
                <h3 className="mb-2 text-lg">
                  {partName(locale, difference)} <Tag>{t(`history.change.${difference.change}`)}</Tag>
                </h3>
                {difference.segments.length > 0 && <Shown locale={locale} segments={difference.segments} />}
              </section>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
