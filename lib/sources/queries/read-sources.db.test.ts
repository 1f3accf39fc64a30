import { beforeAll, expect, it } from "vitest";
import { db } from "#lib/platform/db.ts";
import { getSource, listSources } from "#lib/sources/queries/read-sources.ts";
import { aSource } from "#tests/support/factories.ts";

beforeAll(async () => {
  await aSource(db, "has", { nameFr: "Haute Autorité de santé", nameEn: "National Authority for Health" });
  await aSource(db, "etablissement", { nameFr: "Établissement français du sang", nameEn: "Zzz" });
});

it("lists publishers by name as the language sorts them", async () => {
  expect((await listSources("fr")).map(({ slug }) => slug)).toEqual(["etablissement", "has"]);
  expect((await listSources("en")).map(({ name }) => name)).toEqual(["National Authority for Health", "Zzz"]);
});

it("tells of one publisher in the reader's language, and of none that is not there", async () => {
  expect(await getSource("en", "has")).toMatchObject({ name: "National Authority for Health", limits: "None." });
  expect(await getSource("fr", "has")).toMatchObject({ name: "Haute Autorité de santé", limits: "Aucune." });
  expect(await getSource("fr", "rien")).toBeNull();
});
