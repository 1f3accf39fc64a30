/** « Haute Autorité de santé (HAS) »; an acronym that the name holds already is not said twice. */
export function fullName({ name, acronym }: { name: string; acronym: string | null }): string {
  return acronym === null || name.includes(acronym) ? name : `${name} (${acronym})`;
}
