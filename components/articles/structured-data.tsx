import type { Thing, WithContext } from "schema-dts";
import { jsonForHtml } from "#lib/shared/json-block.ts";

/** A block for machines. Browsers run nothing of it: data is outside of what `script-src` rules (docs/adr/0017). */
export function StructuredData({ data }: { data: WithContext<Thing> }) {
  return <script type="application/ld+json">{jsonForHtml(data)}</script>;
}
