// "//host" and "/\\host" name another host.
const isPath = (value: string) => /^\/(?![/\\])/.test(value);

/** Where to go after signing in: only ever a path of this portal. */
export function localPath(value: unknown, otherwise: string): string {
  if (typeof value !== "string" || !isPath(value)) return otherwise;
  const url = URL.parse(value, "http://portal.invalid");
  // Once more: the parser folds "/.//host" into "//host".
  return url?.host === "portal.invalid" && isPath(url.pathname) ? url.pathname + url.search : otherwise;
}
