// The vocabulary of the house: a newcomer guesses where a thing lives (docs/adr/0001-one-house.md).
import { readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const notFeatures = new Set(["web", "platform", "shared"]);
const kinds = new Set(["rules", "schema", "policy", "views", "queries", "commands", "adapters"]);

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

const nameOf = (file: string) =>
  path
    .basename(file)
    .replace(/(?:\.db)?\.(?:test|fixture)(?=\.)/, "")
    .replace(/\.\w+$/, "");

describe("the house", () => {
  it("has only known top-level folders", async () => {
    const entries = await readdir(root, { withFileTypes: true });
    const folders = entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => entry.name);
    const known = [
      "app",
      "components",
      "content",
      "deploy",
      "docs",
      "lib",
      "node_modules",
      "prisma",
      "public",
      "scripts",
      "test-results",
      "tests",
    ];
    expect(folders.filter((folder) => !known.includes(folder))).toEqual([]);
  });

  it("gives every feature the same closed vocabulary", async () => {
    const entries = await readdir(path.join(root, "lib"), { withFileTypes: true });
    const features = entries
      .filter((entry) => entry.isDirectory() && !notFeatures.has(entry.name))
      .map((entry) => entry.name);
    const places = await Promise.all(
      features.map((feature) =>
        readdir(path.join(root, "lib", feature)).then((names) => names.map((name) => `${feature}/${name}`)),
      ),
    );
    expect(features).toContain("articles");
    expect(places.flat().filter((place) => !place.includes(".fixture.") && !kinds.has(nameOf(place)))).toEqual([]);
  });

  it("never gives a kind both a file and a folder", async () => {
    const files = await filesBelow("lib");
    const doubled = files.filter(
      (file) => kinds.has(nameOf(file)) && files.some((other) => other.startsWith(`${file.replace(/\.ts$/, "")}/`)),
    );
    expect(doubled).toEqual([]);
  });

  it("names files in kebab-case, and none of them vaguely", async () => {
    const files = (await Promise.all(["lib", "components", "scripts", "tests"].map(filesBelow))).flat();
    const own = files.filter((file) => !file.startsWith("lib/platform/prisma/"));
    expect(own.filter((file) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(nameOf(file).replaceAll(".", "-")))).toEqual([]);
    expect(own.filter((file) => /(?:^|\/)(?:utils?|helpers?|misc|common|index)(?:\.|\/)/.test(file))).toEqual([]);
  });
});
