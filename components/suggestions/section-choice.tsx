import { Icon } from "#components/ui/icon.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { cutAtWord } from "#lib/shared/text.ts";

export type SuggestableSection = { key: string; heading: string; text: string };

type SectionChoiceProps = { locale: PageLocale; slug: string; sections: readonly SuggestableSection[] };

/** The first step: one link for each part, with its first words. */
export function SectionChoice({ locale, slug, sections }: SectionChoiceProps) {
  const t = translator(locale);
  return (
    <section aria-labelledby="choisir" className="max-w-form">
      <h2 id="choisir">{t("suggest.chooseTitle")}</h2>
      <p className="mt-2 mb-5">{t("suggest.chooseLead")}</p>
      <ul className="divide-y divide-line border-y border-line">
        {sections.map(({ key, heading, text }) => (
          <li key={key} className="relative flex items-center gap-4 py-4 hover:bg-accent-wash">
            <div className="min-w-0 grow">
              <a
                href={`${href("suggest", locale, { slug })}?section=${encodeURIComponent(key)}`}
                className="text-lg font-bold after:absolute after:inset-0"
              >
                {heading}
              </a>
              <p className="line-clamp-2 text-sm text-soft">{firstWords(text)}</p>
            </div>
            <Icon name="next" className="size-5 text-accent" />
          </li>
        ))}
      </ul>
    </section>
  );
}

const longestGlimpse = 180;

/** A glimpse of a Markdown text, without its marks. */
const firstWords = (markdown: string): string => {
  const text = markdown
    .replace(/\[\^[^\]]*\]/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(?:[-*+#>]+|\d+\.)\s+/gm, "")
    .replace(/[*_`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return cutAtWord(text, longestGlimpse);
};
