import type { PageLocale } from "#lib/shared/addresses.ts";
import { formatDateTime, formatDay, isoDay } from "#lib/shared/dates.ts";

/** A day, readable by people and machines. */
export function Day({ date, locale }: { date: Date; locale: PageLocale }) {
  return <time dateTime={isoDay(date)}>{formatDay(date, locale)}</time>;
}

export function Moment({ date, locale }: { date: Date; locale: PageLocale }) {
  return <time dateTime={date.toISOString()}>{formatDateTime(date, locale)}</time>;
}
