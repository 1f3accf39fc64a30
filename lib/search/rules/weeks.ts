const day = 86_400_000;

/** The Monday of a day's week (ISO 8601), at midnight UTC. */
export function weekOf(date: Date): Date {
  const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  return new Date(midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * day);
}
