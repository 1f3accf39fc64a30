import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localPath } from "#lib/web/local-path.ts";

describe("localPath", () => {
  it.each([
    ["/mon-espace", "/mon-espace"],
    ["/articles/asthme/proposer?draft=abc", "/articles/asthme/proposer?draft=abc"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["/.//evil.example", "/"],
    ["/a/..//evil.example", "/"],
    ["/./\\evil.example", "/"],
    ["https://evil.example/", "/"],
    ["javascript:alert(1)", "/"],
    ["mon-espace", "/"],
    ["", "/"],
    [undefined, "/"],
    [["/a"], "/"],
  ])("%j → %s", (value, path) => {
    expect(localPath(value, "/")).toBe(path);
  });

  it("never leads to another host", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.webUrl().map((url) => `/${url}`),
        ),
        (value) => {
          expect(new URL(localPath(value, "/"), "https://portal.example").host).toBe("portal.example");
        },
      ),
    );
  });
});
