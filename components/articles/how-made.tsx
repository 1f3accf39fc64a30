import { Icon } from "#components/ui/icon.tsx";
import { Day } from "#components/ui/time.tsx";
import { pageAnchors } from "#lib/articles/rules/anchors.ts";
import type { ArticleView } from "#lib/articles/views/article.ts";
import { howMade } from "#lib/articles/views/how-made.ts";
import { translator } from "#lib/shared/messages.ts";

/** How the text came to be, and who has answered for it: said before the text, not after (AI Act, article 50). */
export function HowMade({ article }: { article: ArticleView }) {
  const { locale, revision, signature } = article;
  const t = translator(locale);
  const { signedOffBy } = revision;
  return (
    <div className="flex max-w-form gap-3 rounded-lg bg-sunken forced-colors:border px-5 py-3.5 sm:px-6">
      <Icon name="trust" className="mt-0.5 size-6 text-accent" />
      <div className="min-w-0">
        <p>
          <b>{t("article.howMade")}</b> {t(`article.${howMade(article)}`)}
        </p>
        {signedOffBy && <p>{t("article.signedChange", { name: signedOffBy })}</p>}
        <p>
          {signature
            ? t.rich("trust.signedBy", { name: signature.by, day: () => <Day date={signature.at} locale={locale} /> })
            : t("article.unsigned")}
        </p>
        <p className="print:hidden">
          <a href={`#${pageAnchors.trust}`} className="inline-flex min-h-11 items-center">
            {t("trust.see")}
          </a>
        </p>
      </div>
    </div>
  );
}
