import { apiHeaders } from "#lib/web/api.ts";

/** An address of no interface: said in the form in which the others answer. */
export const GET = (): Response => Response.json({ status: "not_found" }, { status: 404, headers: apiHeaders });
