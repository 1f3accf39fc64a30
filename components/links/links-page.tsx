import { CitedPage } from "#components/links/cited-page.tsx";
import { LinkHealthList } from "#components/links/link-health-list.tsx";
import { LinkStatusTag } from "#components/links/link-status-tag.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { type Column, ResponsiveTable } from "#components/ui/responsive-table.tsx";
import { Day } from "#components/ui/time.tsx";
import type { AddressView, ArticleName, LinkBoard, LinkToRecheck, LinkToWatch } from "#lib/articles/views/rechecks.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import type { LinkHealth } from "#lib/sources/views.ts";

type LinksPageProps = {
  locale: PageLocale;
  board: LinkBoard;
  health: LinkHealth;
  /** Is anybody looking at all? */
  checked: boolean;
};

/** The cited pages that call for people, and what is known of all of them. */
export function LinksPage({ locale, board, health, checked }: LinksPageProps) {
  const t = translator(locale);
  const { toRecheck, toWatch } = board;
  const articles = toRecheck.reduce((count, { rechecks }) => count + rechecks.length, 0);
  return (
    <div className="grid gap-12">
      <header>
        <Breadcrumb
          locale={locale}
          items={[{ label: t("queue.title"), href: href("moderation", locale) }, { label: t("links.title") }]}
        />
        <h1>{t("links.title")}</h1>
        <p className="mt-3 max-w-measure text-lg text-soft">{t("links.lead")}</p>
        {!checked && (
          <div className="mt-5">
            <Callout locale={locale} tone="warning">
              <p>{t("links.off")}</p>
            </Callout>
          </div>
        )}
      </header>
      <section aria-labelledby="a-reverifier">
        <h2 id="a-reverifier" className="mb-4">
          {t("links.open")}{" "}
          <span className="text-lg font-normal tracking-normal text-soft">
            ({t("links.openCount", { count: articles })})
          </span>
        </h2>
        {toRecheck.length === 0 ? (
          <Nothing text={t("links.openEmpty")} />
        ) : (
          <ResponsiveTable
            rows={toRecheck}
            rowKey={({ address }) => address}
            columns={[...addressColumns<LinkToRecheck>(locale), rechecksColumn(locale)]}
            labelledBy="a-reverifier"
          />
        )}
      </section>
      <section aria-labelledby="a-surveiller">
        <h2 id="a-surveiller">{t("links.elsewhere")}</h2>
        <p className="mt-1 mb-4 max-w-measure text-soft">{t("links.elsewhereLead")}</p>
        {toWatch.links.length === 0 ? (
          <Nothing text={t("links.elsewhereEmpty")} />
        ) : (
          <ResponsiveTable
            rows={toWatch.links}
            rowKey={({ address }) => address}
            columns={[...addressColumns<LinkToWatch>(locale), articlesColumn(locale)]}
            labelledBy="a-surveiller"
          />
        )}
        {toWatch.total > toWatch.links.length && (
          <p className="mt-4 text-soft">{t("links.more", { count: toWatch.total - toWatch.links.length })}</p>
        )}
      </section>
      <section aria-labelledby="etat">
        <h2 id="etat" className="mb-3">
          {t("links.health")}
        </h2>
        <LinkHealthList locale={locale} health={health} checked={checked} />
      </section>
    </div>
  );
}

const Nothing = ({ text }: { text: string }) => <p className="rounded-lg bg-sunken p-5 text-soft">{text}</p>;

function addressColumns<Row extends AddressView>(locale: PageLocale): Column<Row>[] {
  const t = translator(locale);
  return [
    {
      key: "page",
      width: "lg:w-[38%]",
      header: t("links.page"),
      names: true,
      cell: (link) => <CitedPage locale={locale} link={link} />,
    },
    {
      key: "state",
      width: "lg:w-[20%]",
      header: t("links.state"),
      cell: ({ status, checkedAt }) => (
        <>
          <LinkStatusTag locale={locale} status={status} />
          {checkedAt && (
            <span className="mt-1 block text-sm text-soft">
              {t("links.since")} <Day date={checkedAt} locale={locale} />
            </span>
          )}
        </>
      ),
    },
  ];
}

function rechecksColumn(locale: PageLocale): Column<LinkToRecheck> {
  const t = translator(locale);
  return {
    key: "articles",
    width: "lg:w-[42%]",
    header: t("links.articles"),
    cell: ({ rechecks }) => (
      <ul className="grid gap-4">
        {rechecks.map(({ id, article, reason, openedAt }) => (
          <li key={id} className="grid justify-items-start gap-1">
            <span lang={article.locale} className="font-bold">
              {article.title}
            </span>
            <span className="text-sm text-soft">
              {t(`links.reason.${reason}`)}, <Day date={openedAt} locale={locale} />
            </span>
            <LinkButton
              href={href("recheck", locale, { id })}
              look="secondary"
              label={t("links.openOf", { title: article.title })}
            >
              {t("links.openButton")}
            </LinkButton>
          </li>
        ))}
      </ul>
    ),
  };
}

function articlesColumn(locale: PageLocale): Column<LinkToWatch> {
  return {
    key: "articles",
    width: "lg:w-[42%]",
    header: translator(locale)("links.articles"),
    cell: ({ articles }) => (
      <ul>
        {articles.map((article) => (
          <li key={`${article.locale} ${article.slug}`}>
            <ArticleLink article={article} />
          </li>
        ))}
      </ul>
    ),
  };
}

const ArticleLink = ({ article: { locale, slug, title } }: { article: ArticleName }) => (
  <a href={href("article", locale, { slug })} lang={locale} className="inline-block min-h-11 py-2">
    {title}
  </a>
);
