// How a reader wants pages to look: kept on the device and nowhere else, as attributes of <html> that
// reading-settings.css answers.

/** What may be chosen; the first of each is how pages are anyway. */
export const readingChoices = {
  text: ["100", "115", "130", "150"],
  spacing: ["normal", "wide", "wider"],
  lines: ["normal", "short"],
} as const;

const keptAs = "reading";

/** The choices that a kept text tells, such as "text=130 spacing=wide". Whatever it does not know, it leaves. */
export function parseChoices(kept: string | null): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const [name, values] of Object.entries<readonly string[]>(readingChoices)) {
    const value = ` ${kept ?? ""} `.match(` ${name}=(\\w+) `)?.[1] ?? "";
    if (values.indexOf(value) > 0) chosen[name] = value;
  }
  return chosen;
}

/** The page, as last chosen on this device. */
export function showChoices(): void {
  const { dataset } = document.documentElement;
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(keptAs);
  } catch {
    // The reader has forbidden to keep anything: what they choose lasts for this page.
    return;
  }
  const chosen = parseChoices(kept);
  for (const name of Object.keys(readingChoices)) {
    const value = chosen[name];
    if (value) dataset[name] = value;
    else delete dataset[name];
  }
}

/** Keeps what the page shows now. Where nothing differs from the ordinary, nothing is kept. */
export function keepChoices(): void {
  const { dataset } = document.documentElement;
  const kept = Object.keys(readingChoices)
    .filter((name) => dataset[name])
    .map((name) => `${name}=${dataset[name]}`)
    .join(" ");
  try {
    if (kept) localStorage.setItem(keptAs, kept);
    else localStorage.removeItem(keptAs);
  } catch {
    // As above.
  }
}
