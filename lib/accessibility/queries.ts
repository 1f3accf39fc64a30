import path from "node:path";
import { readAudit, readResults } from "#lib/accessibility/adapters/audit-files.ts";
import type { Audit, TestResults } from "#lib/accessibility/schema.ts";

/** What the statement rests on: both files are part of the code, and checked with it. */
export async function readAccessibility(): Promise<{ audit: Audit; results: TestResults }> {
  const root = path.join(process.cwd(), "content");
  const [{ audit, problems }, results] = await Promise.all([readAudit(root), readResults(root)]);
  if (audit === null) throw new Error(`content/${problems[0]?.file}: ${problems[0]?.message}`);
  return { audit, results };
}
