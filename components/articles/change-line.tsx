import { Tag } from "#components/ui/tag.tsx";
import type { Change } from "#lib/articles/rules/changes.ts";
import { comparisonAddress } from "#lib/articles/rules/comparison.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** One change: to what, of what kind, and the public sentence about it. */
export function ChangeLine({ locale, change }: { locale: PageLocale; change: Change }) {
  const t = translator(locale);
  const { kind, article, note, revision } = change;
  const { slug } = article;
  return (
    <li className="py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Tag tone={kind === "withdrawn" ? "danger" : kind === "reverified" ? "success" : "neutral"}>
          {wordFor(locale, change)}
        </Tag>
        {article.readable ? (
          <a
            href={href("article", locale, { slug })}
            className="inline-flex min-h-11 min-w-11 items-center font-bold wrap-anywhere"
          >
            {article.title}
          </a>
        ) : (
          <span className="inline-flex min-h-11 min-w-11 items-center font-bold wrap-anywhere">{article.title}</span>
        )}
      </p>
      {note && <p className="mt-1 wrap-anywhere">{note}</p>}
      <p className="mt-1 text-sm text-soft">
        {article.theme.name}
        {article.readable && revision !== null && revision > 1 && (
          <>
            {" · "}
            <a
              href={comparisonAddress(locale, slug, { from: revision - 1, to: revision })}
              aria-label={t("updates.seeOf", { title: article.title })}
              className="inline-block py-2.5"
            >
              {t("updates.see")}
            </a>
          </>
        )}
      </p>
    </li>
  );
}

function wordFor(locale: PageLocale, { kind, material }: Change): string {
  const t = translator(locale);
  if (kind !== "revised") return t(`updates.kinds.${kind}`);
  return t(material ? "updates.kinds.material" : "updates.kinds.minor");
}
