// `npm run rgaa`: writes docs/rgaa.md from content/rgaa.yaml.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { readAccessibility } from "#lib/accessibility/queries.ts";
import { auditDocument } from "#lib/accessibility/views.ts";

process.chdir(path.resolve(import.meta.dirname, ".."));
const { audit } = await readAccessibility();
await writeFile("docs/rgaa.md", auditDocument(audit));
console.log("docs/rgaa.md");
