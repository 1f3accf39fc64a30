import { expect, it } from "vitest";
import { listOf } from "#lib/shared/lists.ts";

it("joins names as each language does", () => {
  expect(listOf(["Léa"], "fr")).toBe("Léa");
  expect(listOf(["Léa", "Théo", "Camille"], "fr")).toBe("Léa, Théo et Camille");
  expect(listOf(["Léa", "Théo", "Camille"], "en")).toBe("Léa, Théo and Camille");
});
