import { ChangeLine } from "#components/articles/change-line.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Day } from "#components/ui/time.tsx";
import { type Change, type ChangeKind, changeKinds } from "#lib/articles/rules/changes.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { isoDay } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

type Chosen = { theme: string | null; kind: ChangeKind | null };

type UpdatesPageProps = {
  locale: PageLocale;
  themes: readonly { slug: string; name: string }[];
  chosen: Chosen;
  /** Newest first, one page of them. */
  changes: readonly Change[];
  total: number;
  page: number;
  pages: number;
};

/** The address of these changes; what is not chosen is left out. */
function updatesAddress(locale: PageLocale, { theme, kind }: Chosen, page = 1): string {
  const parameters = new URLSearchParams();
  if (theme) parameters.set("theme", theme);
  if (kind) parameters.set("kind", kind);
  if (page > 1) parameters.set("page", String(page));
  return href("updates", locale) + (parameters.size > 0 ? `?${parameters}` : "");
}

/** What happened to articles, day by day. */
export function UpdatesPage({ locale, themes, chosen, changes, total, page, pages }: UpdatesPageProps) {
  const t = translator(locale);
  return (
    <>
      <Breadcrumb
        locale={locale}
        items={[{ label: t("nav.home"), href: href("home", locale) }, { label: t("updates.title") }]}
      />
      <h1>{t("updates.title")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{t("updates.lead")}</p>
      <div className="mt-6 grid gap-3 print:hidden">
        <Choice
          locale={locale}
          label={t("updates.byKind")}
          options={[null, ...changeKinds].map((kind) => ({
            label: kind ? t(`updates.filters.${kind}`) : t("updates.allKinds"),
            href: updatesAddress(locale, { ...chosen, kind }),
            current: kind === chosen.kind,
          }))}
        />
        <Choice
          locale={locale}
          folded
          label={t("updates.byTheme")}
          options={[null, ...themes].map((theme) => ({
            label: theme?.name ?? t("updates.allThemes"),
            href: updatesAddress(locale, { ...chosen, theme: theme?.slug ?? null }),
            current: (theme?.slug ?? null) === chosen.theme,
          }))}
        />
      </div>
      <p className="mt-8 mb-4 font-bold">{t("updates.count", { count: total })}</p>
      <div className="grid gap-8">
        {byDay(changes).map(([first, ...others]) => (
          <section key={first.id} aria-labelledby={`jour-${isoDay(first.at)}`}>
            <h2 id={`jour-${isoDay(first.at)}`} className="text-xl">
              <Day date={first.at} locale={locale} />
            </h2>
            <ul className="mt-2 max-w-form divide-y divide-line border-y border-line">
              {[first, ...others].map((change) => (
                <ChangeLine key={change.id} locale={locale} change={change} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Pagination locale={locale} page={page} pages={pages} hrefOf={(n) => updatesAddress(locale, chosen, n)} />
    </>
  );
}

type DayOfChanges = [Change, ...Change[]];

/** Changes that follow each other on one day in Paris. */
function byDay(changes: readonly Change[]): DayOfChanges[] {
  const days: DayOfChanges[] = [];
  for (const change of changes) {
    const day = days.at(-1);
    if (day && isoDay(day[0].at) === isoDay(change.at)) day.push(change);
    else days.push([change]);
  }
  return days;
}

type ChoiceProps = {
  locale: PageLocale;
  label: string;
  options: readonly { label: string; href: string; current: boolean }[];
  /** Folded behind what is chosen, where there are many. */
  folded?: boolean;
};

function Choice({ locale, label, options, folded = false }: ChoiceProps) {
  const list = (
    <ul className="mt-1 flex flex-wrap gap-2">
      {options.map((option) => (
        <li key={option.href}>
          <a
            href={option.href}
            aria-current={option.current ? "true" : undefined}
            className={`inline-flex min-h-11 items-center rounded-md border-2 px-3 text-sm font-bold no-underline ${option.current ? "border-accent bg-accent text-on-accent hover:text-on-accent" : "border-line bg-surface hover:border-accent"}`}
          >
            {option.label}
          </a>
        </li>
      ))}
    </ul>
  );
  if (!folded)
    return (
      <nav aria-label={label}>
        <p className="text-sm font-bold text-soft">{label}</p>
        {list}
      </nav>
    );
  return (
    <nav aria-label={label}>
      <details className="group">
        <summary className="inline-flex min-h-11 list-none items-center gap-1.5 font-bold text-accent hover:underline">
          <Icon name="next" className="size-5 group-open:rotate-90" />
          {translator(locale)("updates.chosen", { label, value: options.find(({ current }) => current)?.label ?? "" })}
        </summary>
        {list}
      </details>
    </nav>
  );
}
