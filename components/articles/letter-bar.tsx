import { letters, otherSigns } from "#lib/articles/rules/letters.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type LetterBarProps = {
  locale: PageLocale;
  /** Letters under which there is something. */
  used: ReadonlySet<string>;
  current?: string;
  hrefOf: (letter: string) => string;
};

/** The sign of a group: « A », or « 0–9 ». */
export const signOf = (letter: string): string => (letter === otherSigns ? "0–9" : letter.toUpperCase());

/** The alphabet; letters under which nothing stands are no links. */
export function LetterBar({ locale, used, current, hrefOf }: LetterBarProps) {
  const t = translator(locale);
  return (
    <nav aria-label={t("az.letters")} className="my-6 print:hidden">
      <ul className="flex flex-wrap gap-1.5">
        {letters.map((letter) => (
          <li key={letter}>
            {used.has(letter) ? (
              <a
                href={hrefOf(letter)}
                aria-current={letter === current ? "page" : undefined}
                className={`${box} border-2 ${letter === current ? chosen : "border-line bg-surface hover:border-accent"}`}
              >
                {signOf(letter)}
              </a>
            ) : (
              <span className={`${box} text-soft`}>{signOf(letter)}</span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

const box = "inline-flex min-h-11 min-w-11 items-center justify-center rounded-md px-2 font-bold no-underline";
const chosen = "border-accent bg-accent text-on-accent hover:text-on-accent";

/** The page of one letter. */
export const letterAddress = (locale: PageLocale) => (letter: string) => href("letter", locale, { letter });
