import { fold } from "#lib/shared/language/fold.ts";

const nothing =
  /^(?:(?:je n ai |i have )?(?:aucun|aucune|neant|rien|non|pas|none|no|nothing|nil|na|n a)(?: (?:lien|liens|conflit|conflits|interet|interets|d interet|d interets|a declarer|interest|interests|conflict|conflicts|of interest|of interests|to declare|declared))*)?$/;

/** Whether a declaration of interests declares one: « Aucun. » and "None" are answers too. */
export const declaresInterest = (words: string): boolean =>
  !nothing.test(
    fold(words)
      .replace(/[^a-z0-9]+/g, " ")
      .trim(),
  );
