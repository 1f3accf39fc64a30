import { pageAnchors, sectionAnchor } from "#lib/articles/rules/anchors.ts";
import type { SectionView } from "#lib/articles/views/article.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type ContentsProps = {
  locale: PageLocale;
  sections: readonly SectionView[];
  hasProvenance: boolean;
  /** False: the page names people of its own accord (components/help/human-help.tsx). */
  hasOwnHelp: boolean;
};

/** The table of contents: between the first lines and the text on a phone, beside them where there is room. */
export function Contents({ locale, sections, hasProvenance, hasOwnHelp }: ContentsProps) {
  const t = translator(locale);
  const entries = [
    ...sections.map(({ key, heading, role }) => ({
      id: sectionAnchor(key),
      label: heading,
      read: role === "essentials" || role === "red_flags" || role === "easy_to_read",
    })),
    ...(hasOwnHelp ? [] : [{ id: pageAnchors.humanHelp, label: t("search.humans"), read: false }]),
    { id: pageAnchors.sources, label: t("article.sources"), read: false },
    { id: pageAnchors.trust, label: t("trust.title"), read: false },
    ...(hasProvenance ? [{ id: pageAnchors.provenance, label: t("article.provenance"), read: false }] : []),
  ];
  return (
    <nav
      aria-labelledby={pageAnchors.contents}
      className="mt-10 max-w-form lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-0 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto print:hidden"
    >
      <h2 id={pageAnchors.contents} className="mb-1 text-lg">
        {t("article.contents")}
      </h2>
      <ol className="border-s-2 border-line">
        {entries.map(({ id, label, read }) => (
          // On a phone the first lines stand above this list: they need no way down to them.
          <li key={id} className={read ? "max-lg:hidden" : undefined}>
            <a
              href={`#${id}`}
              className="-ms-0.5 flex min-h-11 items-center border-s-2 border-transparent ps-4 pe-1 py-1 text-sm leading-snug text-ink no-underline hover:border-accent hover:text-accent hover:underline"
            >
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
