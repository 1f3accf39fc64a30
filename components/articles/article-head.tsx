import { Standing } from "#components/articles/standing.tsx";
import { Day } from "#components/ui/time.tsx";
import { pageAnchors } from "#lib/articles/rules/anchors.ts";
import type { ArticleView } from "#lib/articles/views/article.ts";
import { href } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export function ArticleHead({ article }: { article: ArticleView }) {
  const { locale, title, summary, alsoCalled } = article;
  return (
    <header className="max-w-measure">
      <h1 data-read="">{title}</h1>
      <div data-read="" className="mt-4 grid gap-4 empty:hidden">
        <Standing article={article} />
      </div>
      <p data-read="" className="mt-4 text-lg text-soft">
        {summary}
      </p>
      {alsoCalled.length > 0 && (
        <p className="mt-2">
          {translator(locale)("article.alsoCalled", { count: alsoCalled.length, names: alsoCalled.join(", ") })}
        </p>
      )}
      <Ways article={article} />
    </header>
  );
}

/** When the text changed last, and the other ways to read it. */
function Ways({ article }: { article: ArticleView }) {
  const { locale, slug, revision, translations, provenance, sections } = article;
  const t = translator(locale);
  const link = "inline-flex min-h-11 items-center";
  return (
    <ul className="mt-3 flex flex-wrap items-center gap-x-5 text-sm text-soft">
      <li>
        {t.rich(provenance ? "article.takenOn" : "article.changedOn", {
          day: () => <Day date={provenance ? article.publishedAt : revision.createdAt} locale={locale} />,
        })}
      </li>
      <li className="print:hidden">
        <a href={href("history", locale, { slug })} className={link}>
          {t("article.seeHistory")}
        </a>
      </li>
      {sections.some(({ role }) => role === "easy_to_read") && (
        <li className="print:hidden">
          <a href={`#${pageAnchors.easyToRead}`} className={link}>
            {t("article.toEasyToRead")}
          </a>
        </li>
      )}
      {translations.map((other) => (
        <li key={other.locale} className="print:hidden">
          <a
            href={href("article", other.locale, { slug: other.slug })}
            lang={other.locale}
            hrefLang={other.locale}
            className={link}
          >
            {translator(other.locale)("article.readIn")}
          </a>
        </li>
      ))}
    </ul>
  );
}
