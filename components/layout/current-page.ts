import type { PageName } from "#lib/shared/addresses.ts";

/** Which page one is on, for the marks of the header. */
export type CurrentPage = PageName | "notFound";
