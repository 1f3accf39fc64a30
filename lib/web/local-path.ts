/** Where to go after signing in: only ever a path of this portal. */
export function localPath(value: unknown, otherwise: string): string {
  if (typeof value !== "string" || !/^\/(?![/\\])/.test(value)) return otherwise;
  const url = URL.parse(value, "http://portal.invalid");
  return url?.host === "portal.invalid" ? url.pathname + url.search : otherwise;
}
