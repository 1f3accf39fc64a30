import { LinkCard } from "#components/ui/card.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type ThemeCard = { slug: string; name: string; summary: string; count: number };

type ThemeGridProps = {
  locale: PageLocale;
  themes: readonly ThemeCard[];
  level: "h2" | "h3";
  /** On a phone, names only. */
  terse?: boolean;
};

const drawings: Record<string, IconName> = {
  "urgences-et-premiers-secours": "siren",
  "symptomes-et-maladies-courantes": "thermometer",
  "maladies-chroniques": "heart",
  "cancers-et-depistage": "ribbon",
  "infections-et-vaccination": "syringe",
  "sante-mentale": "brain",
  "sexualite-et-reproduction": "sexes",
  "enfants-et-adolescents": "baby",
  "vieillissement-et-autonomie": "person",
  handicap: "access",
  addictions: "wine",
  "prevention-au-quotidien": "apple",
  medicaments: "pill",
  "examens-et-soins": "microscope",
  "droits-et-demarches": "scale",
  "proches-aidants": "hand",
};

export function ThemeGrid({ locale, themes, level, terse = false }: ThemeGridProps) {
  return (
    <ul className={`grid sm:grid-cols-2 lg:grid-cols-3 ${terse ? "gap-2 sm:gap-4" : "gap-4"}`}>
      {themes.map(({ slug, name, summary, count }) => (
        <li key={slug}>
          <LinkCard
            href={href("theme", locale, { slug })}
            icon={<Icon name={drawings[slug] ?? "document"} className="size-7 text-accent" />}
            title={name}
            level={level}
            note={
              <p className={terse ? "max-sm:hidden" : undefined}>{translator(locale)("themes.count", { count })}</p>
            }
          >
            <p className={terse ? "max-sm:hidden" : undefined}>{summary}</p>
          </LinkCard>
        </li>
      ))}
    </ul>
  );
}
