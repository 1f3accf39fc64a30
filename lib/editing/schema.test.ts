import { expect, it } from "vitest";
import { draftFormSchema, versionTypedOn } from "#lib/editing/schema.ts";

it.each([
  ["0", 0],
  ["2147483647", 2_147_483_647],
  ["2147483648", null],
  ["99999999999", null],
  ["abc", null],
  ["1.5", null],
  ["-1", null],
  [undefined, null],
])("a form typed on the version %s", (typed, version) => {
  const form = draftFormSchema.safeParse({ lockVersion: typed });
  expect(form.data?.lockVersion ?? null).toBe(version);
  expect(versionTypedOn(typed)).toBe(version ?? -1);
  if (!form.success) expect(form.error.issues).toMatchObject([{ path: ["lockVersion"], message: "stale" }]);
});
