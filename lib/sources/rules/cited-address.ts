/** The address of the page that a citation names: the fragment is a place in the page, not another page. The database says the
 * same as split_part(url, '#', 1). */
export const addressOf = (url: string): string => url.split("#", 1)[0] ?? "";
