import { currentHealth } from "#lib/platform/health.ts";

export const dynamic = "force-dynamic";

/** Up or down, and since when. 200 while articles can be read, 503 when they cannot. */
export function GET(): Response {
  const services = currentHealth();
  const reading = services?.database.status === "up";
  return Response.json(
    { status: reading ? "ok" : "down", services },
    { status: reading ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
