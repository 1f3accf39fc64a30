// What pages and mails say, in both languages. The French file gives the type: a wrong key does not compile.
import { createTranslator } from "use-intl/core";
import en from "#content/messages/en.json" with { type: "json" };
import fr from "#content/messages/fr.json" with { type: "json" };
import type { PageLocale } from "#lib/shared/addresses.ts";

export type Messages = typeof fr;

const make = (locale: PageLocale, messages: Messages) =>
  createTranslator({ locale, messages, timeZone: "Europe/Paris" });

export type Translator = ReturnType<typeof make>;
export type MessageKey = Parameters<Translator>[0];

// Made once: a translator keeps the messages that it has parsed.
const translators: Record<PageLocale, Translator> = { fr: make("fr", fr), en: make("en", en) };

/** `translator("fr")("search.total", { count: 3 })` is "3 articles trouvés". */
export const translator = (locale: PageLocale): Translator => translators[locale];
