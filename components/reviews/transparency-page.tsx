import { LinkHealthList } from "#components/links/link-health-list.tsx";
import { CountTable } from "#components/reviews/count-table.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { type Column, ResponsiveTable } from "#components/ui/responsive-table.tsx";
import { Moment } from "#components/ui/time.tsx";
import { madeWiths } from "#lib/articles/rules/document.ts";
import type { ReviewCounts, ReviewTotals } from "#lib/articles/views/reviews.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import type { LinkHealth } from "#lib/sources/views.ts";

type TransparencyPageProps = {
  locale: PageLocale;
  totals: ReviewTotals;
  links: LinkHealth;
  /** Is anybody looking at cited pages? */
  linksChecked: boolean;
  countedAt: Date;
};

/** What the public is told of how well the portal keeps its own rules: plain counts, good or bad. */
export function TransparencyPage({ locale, totals, links, linksChecked, countedAt }: TransparencyPageProps) {
  const t = translator(locale);
  const { all, byLocale } = totals;
  return (
    <div className="grid gap-12">
      <header>
        <Breadcrumb
          locale={locale}
          items={[{ label: t("nav.home"), href: href("home", locale) }, { label: t("transparency.title") }]}
        />
        <h1>{t("transparency.title")}</h1>
        <p className="mt-4 max-w-measure text-lg">{t("transparency.lead")}</p>
        <p className="mt-3 max-w-measure text-soft">
          {t.rich("transparency.countedAt", { moment: () => <Moment date={countedAt} locale={locale} /> })}
        </p>
      </header>
      <section aria-labelledby="articles">
        <h2 id="articles" className="mb-3">
          {t("transparency.articles")}
        </h2>
        <p className="mb-5 max-w-measure">
          {t("transparency.articlesLead", {
            count: all.articles,
            french: byLocale.fr.articles,
            english: byLocale.en.articles,
          })}
        </p>
        <CountTable
          locale={locale}
          labelledBy="articles"
          of={all.articles}
          lines={[
            { key: "signed", label: t("transparency.signed"), count: all.signed, note: t("transparency.signedNote") },
            {
              key: "never",
              label: t("transparency.neverSigned"),
              count: all.never_signed,
              note: t("transparency.neverSignedNote"),
            },
            { key: "due", label: t("transparency.due"), count: all.due, note: t("transparency.dueNote") },
            {
              key: "overdue",
              label: t("transparency.overdue"),
              count: all.overdue,
              note: t("transparency.overdueNote"),
            },
            { key: "dated", label: t("transparency.dated"), count: all.dated, note: t("transparency.datedNote") },
            {
              key: "recheck",
              label: t("transparency.recheck"),
              count: all.recheck,
              note: t("transparency.recheckNote"),
            },
          ]}
        />
      </section>
      <section aria-labelledby="origine">
        <h2 id="origine" className="mb-3">
          {t("transparency.made")}
        </h2>
        <CountTable
          locale={locale}
          labelledBy="origine"
          of={all.articles}
          lines={madeWiths.map((kind) => ({
            key: kind,
            label: t(`transparency.madeWith.${kind}`),
            count: all.madeWith[kind],
          }))}
        />
      </section>
      <section aria-labelledby="pages-citees">
        <h2 id="pages-citees" className="mb-3">
          {t("links.publicHealth")}
        </h2>
        <LinkHealthList locale={locale} health={links} checked={linksChecked} />
      </section>
      <section aria-labelledby="retires">
        <h2 id="retires" className="mb-3">
          {t("transparency.left")}
        </h2>
        <p className="max-w-measure">{t("transparency.leftLead", { withdrawn: all.withdrawn, gone: all.gone })}</p>
      </section>
      <section aria-labelledby="par-theme">
        <h2 id="par-theme" className="mb-4">
          {t("transparency.byTheme")}
        </h2>
        <ResponsiveTable
          rows={totals.themes}
          rowKey={({ slug }) => slug}
          columns={themeColumns(locale)}
          labelledBy="par-theme"
        />
      </section>
    </div>
  );
}

function themeColumns(locale: PageLocale): Column<ReviewTotals["themes"][number]>[] {
  const t = translator(locale);
  const count = (name: keyof Omit<ReviewCounts, "madeWith">, header: string) => ({
    key: name,
    header,
    width: "lg:w-[14%]",
    cell: (row: ReviewCounts) => row[name],
  });
  return [
    {
      key: "theme",
      header: t("reviews.theme"),
      width: "lg:w-[30%]",
      names: true,
      cell: ({ slug, name }) => (
        <a href={href("theme", locale, { slug })} className="inline-flex min-h-11 items-center">
          {name}
        </a>
      ),
    },
    count("articles", t("reviews.counts.articles")),
    count("signed", t("transparency.signedShort")),
    count("due", t("reviews.counts.due")),
    count("overdue", t("reviews.counts.overdue")),
    count("withdrawn", t("transparency.withdrawnShort")),
  ];
}
