import { describe, expect, it } from "vitest";
import { securityHeaders } from "#lib/web/server/security-headers.ts";

describe("what answers say to browsers", () => {
  it.each([
    ["text/html; charset=utf-8", true],
    ["application/json", true],
    ["", true],
    ["text/javascript; charset=utf-8", false],
    ["text/css; charset=UTF-8", false],
    ["font/woff2", false],
    ["image/svg+xml", false],
  ])("%s: a policy, %s", (contentType, has) => {
    const headers = securityHeaders(contentType, { https: true });
    expect("content-security-policy" in headers).toBe(has);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "strict-transport-security": expect.stringContaining("max-age="),
    });
  });
});
