import { describe, expect, it } from "vitest";
import { isDatabaseDown } from "#lib/platform/db.ts";

const failure = (message: string, code?: string, cause?: unknown) =>
  Object.assign(new Error(message, { cause }), { code });

describe("isDatabaseDown", () => {
  it.each([
    ["Prisma cannot connect", failure("", "P1001")],
    ["Prisma's pool is exhausted", failure("", "P2024")],
    [
      "a raw query that reached nobody",
      failure("Raw query failed. Code: `N/A`. Message: `Can't reach database server at 127.0.0.1:5432`", "P2010"),
    ],
    ["a raw query cut short", failure("Raw query failed. Code: `57P01`. Message: `terminating connection`", "P2010")],
    ["a refused socket", failure("connect ECONNREFUSED 127.0.0.1:5432", "ECONNREFUSED")],
    ["a server that starts", failure("the database system is starting up", "57P03")],
    ["a connection that ended", failure("Connection terminated unexpectedly")],
    ["one of these, further down", failure("Migration failed", undefined, failure("", "P1017"))],
  ])("is true for %s", (_, error) => {
    expect(isDatabaseDown(error)).toBe(true);
  });

  it.each([
    ["a unique constraint", failure("Unique constraint failed", "P2002")],
    ["a raw query that is wrong", failure("Raw query failed. Code: `42601`. Message: `syntax error`", "P2010")],
    ["a fault of ours", new TypeError("x is not a function")],
    ["nothing", undefined],
    ["a word", "down"],
  ])("is false for %s", (_, error) => {
    expect(isDatabaseDown(error)).toBe(false);
  });
});
