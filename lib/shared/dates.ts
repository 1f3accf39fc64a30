// Dates as people read them, always on Paris time whatever the machine's own.
import type { PageLocale } from "#lib/shared/addresses.ts";

const timeZone = "Europe/Paris";
const tags: Record<PageLocale, string> = { fr: "fr-FR", en: "en-GB" };

const perLocale = (options: Intl.DateTimeFormatOptions): Record<PageLocale, Intl.DateTimeFormat> => ({
  fr: new Intl.DateTimeFormat(tags.fr, options),
  en: new Intl.DateTimeFormat(tags.en, options),
});

const days = perLocale({ timeZone, day: "numeric", month: "long", year: "numeric" });
const shortDays = perLocale({ timeZone, day: "2-digit", month: "2-digit", year: "numeric" });
// A date that was written without a time of day is that day everywhere.
const writtenDays = perLocale({ timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
const writtenMonths = perLocale({ timeZone: "UTC", month: "long", year: "numeric" });
const times = perLocale({ timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const wallClock = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
const isoDays = new Intl.DateTimeFormat("en-CA", { timeZone });

/** French says "1er janvier", which Intl does not. */
const withOrdinal = (day: string, locale: PageLocale) => (locale === "fr" ? day.replace(/^1 /, "1er ") : day);

/** "21 novembre 2026" */
export const formatDay = (date: Date, locale: PageLocale): string => withOrdinal(days[locale].format(date), locale);

/** "21/11/2026", where there is no room for words. */
export const formatShortDay = (date: Date, locale: PageLocale): string => shortDays[locale].format(date);

/** "14 h 05" */
export function formatTime(date: Date, locale: PageLocale): string {
  const time = times[locale].format(date);
  return locale === "fr" ? time.replace(":", "\u00a0h\u00a0") : time;
}

/** "21 novembre 2026 à 14 h 05" */
export const formatDateTime = (date: Date, locale: PageLocale): string =>
  `${formatDay(date, locale)} ${locale === "fr" ? "à" : "at"} ${formatTime(date, locale)}`;

/** What a clock in Paris shows, read as if it were universal time. */
const shownInParis = (moment: Date): Date => new Date(`${wallClock.format(moment).replace(" ", "T")}Z`);

/** The moment at which it is that hour of that day in Paris. */
export function momentInParis(day: string, time: string): Date {
  const wanted = new Date(`${day}T${time}Z`);
  const lessOffsetAt = (moment: Date) =>
    new Date(wanted.getTime() - (shownInParis(moment).getTime() - moment.getTime()));
  // The first answer may lie beyond a change of clocks that the second, by the offset of that very moment, does not.
  return lessOffsetAt(lessOffsetAt(wanted));
}

/** "2024", "2024-06" or "2024-06-18", and one that the calendar has. Compared as texts, they are in their order. */
export const isPartialDate = (date: string): boolean =>
  /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date) && isCalendarDay(`${date}-01-01`.slice(0, 10));

function isCalendarDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** A date as precise as its document gives it: "2024", "2024-06" or "2024-06-18". Anything else is shown as it is. */
export function formatPartialDate(date: string, locale: PageLocale): string {
  const [, month, day] = date.split("-");
  if (!month || !isPartialDate(date)) return date;
  const start = new Date(`${date}-01`.slice(0, 10));
  return day ? withOrdinal(writtenDays[locale].format(start), locale) : writtenMonths[locale].format(start);
}

/** "2026-11-21": the day in Paris, for the `datetime` attribute. */
export const isoDay = (date: Date): string => isoDays.format(date);
