// content/rgaa.yaml, kept by hand, and content/accessibility-results.json, written by `npm run accessibility:record`.
import { type Audit, auditSchema, resultsSchema, type TestResults } from "#lib/accessibility/schema.ts";
import { readText } from "#lib/platform/content-files/folder.ts";
import type { Problem } from "#lib/platform/content-files/problem.ts";
import { readYaml } from "#lib/platform/content-files/yaml.ts";

export const auditFile = "rgaa.yaml";
export const resultsFile = "accessibility-results.json";

export async function readAudit(root: string): Promise<{ audit: Audit | null; problems: Problem[] }> {
  const { value, problems } = readYaml(auditFile, await readText(root, auditFile), auditSchema);
  return { audit: value, problems };
}

/** @throws when the file is not what the recorder writes. */
export async function readResults(root: string): Promise<TestResults> {
  return resultsSchema.parse(JSON.parse(await readText(root, resultsFile)));
}
