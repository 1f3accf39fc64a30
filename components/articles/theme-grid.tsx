import { LinkCard } from "#components/ui/card.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type ThemeCard = { slug: string; name: string; summary: string; count: number };

type ThemeGridProps = {
  locale: PageLocale;
  themes: readonly ThemeCard[];
  level: "h2" | "h3" /** On a phone, names only. */;
  terse?: boolean;
};

export function ThemeGrid({ locale, themes, level, terse = false }: ThemeGridProps) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {themes.map(({ slug, name, summary, count }) => (
        <li key={slug}>
          <LinkCard
            href={href("theme", locale, { slug })}
            title={name}
            level={level}
            note={translator(locale)("themes.count", { count })}
          >
            <p className={terse ? "max-sm:hidden" : undefined}>{summary}</p>
          </LinkCard>
        </li>
      ))}
    </ul>
  );
}
