import { reviewsAddress } from "#components/reviews/reviews-address.ts";
import { type Column, ResponsiveTable } from "#components/ui/responsive-table.tsx";
import { type DebtKind, debtKinds, type ReviewCounts, type ReviewTotals } from "#lib/articles/views/reviews.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type Line = ReviewCounts & { slug: string | null; name: string };

type DebtTableProps = { locale: PageLocale; totals: ReviewTotals; labelledBy: string };

/** What is to be read again, by theme; each figure leads to the list that it counts. */
export function DebtTable({ locale, totals, labelledBy }: DebtTableProps) {
  const t = translator(locale);
  const lines: Line[] = [{ ...totals.all, slug: null, name: t("reviews.allThemes") }, ...totals.themes];
  const count = (debt: DebtKind | null): Column<Line> => ({
    key: debt ?? "articles",
    width: "lg:w-[12%]",
    header: debt ? t(`reviews.counts.${debt}`) : t("reviews.counts.articles"),
    cell: (line) => <Count locale={locale} line={line} debt={debt} />,
  });
  const name: Column<Line> = {
    key: "theme",
    width: "lg:w-[28%]",
    header: t("reviews.theme"),
    names: true,
    cell: (line) => line.name,
  };
  return (
    <ResponsiveTable
      rows={lines}
      rowKey={({ slug }) => slug ?? "all"}
      columns={[name, count(null), ...debtKinds.map(count)]}
      labelledBy={labelledBy}
    />
  );
}

function Count({ locale, line, debt }: { locale: PageLocale; line: Line; debt: DebtKind | null }) {
  if (debt === null) return line.articles;
  const count = line[debt];
  if (count === 0) return 0;
  return (
    <a
      href={`${reviewsAddress(locale, { debt, ...(line.slug && { theme: line.slug }) })}#liste`}
      aria-label={translator(locale)(`reviews.countOf.${debt}`, { count, theme: line.name })}
      className="inline-flex min-h-11 min-w-11 items-center font-bold"
    >
      {count}
    </a>
  );
}
