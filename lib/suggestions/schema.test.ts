import { expect, it } from "vitest";
import { decisionSchema } from "#lib/suggestions/schema.ts";

it.each([undefined, "abc", "1.5"])("a decision on the version %s is out of date", (lockVersion) => {
  const decided = { step: "decision", decision: "reject", reason: "Non.", readAgain: "yes" };
  const headRevision = "01890000-0000-7000-8000-000000000001";
  const { error } = decisionSchema.safeParse({ ...decided, headRevision, ...(lockVersion && { lockVersion }) });
  expect(error?.issues).toMatchObject([{ path: ["lockVersion"], message: "stale" }]);
});
