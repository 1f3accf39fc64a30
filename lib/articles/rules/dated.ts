// When a text taken over from elsewhere is too old to be shown beside living ones without saying so: two years after its own
// date, unless it is verified again.

const yearsOfLife = 2;

/** The first day of which a date, which may be a year, a month or a day, is surely past. UTC. */
function dayAfter(date: string): Date {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return new Date(Date.UTC(year + 1, 0, 1));
  return new Date(day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1));
}

/** The day from which a document of this date ("2024", "2024-06" or "2024-06-18") counts as dated. */
export function datedFrom(documentDate: string): Date {
  const day = dayAfter(documentDate);
  day.setUTCFullYear(day.getUTCFullYear() + yearsOfLife);
  return day;
}
