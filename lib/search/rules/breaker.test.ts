import { expect, it } from "vitest";
import { createBreaker } from "#lib/search/rules/breaker.ts";

it("lets everyone through until a failure", () => {
  const breaker = createBreaker(2_000);
  expect([breaker.allows(0), breaker.allows(0)]).toEqual([true, true]);
});

it("rests after a failure, then lets one try while the others wait", () => {
  const breaker = createBreaker(2_000);
  breaker.failed(1_000);
  expect([breaker.allows(2_999), breaker.allows(3_000), breaker.allows(3_001)]).toEqual([false, true, false]);
});

it("rests again when the try fails, and opens to all when it succeeds", () => {
  const breaker = createBreaker(2_000);
  breaker.failed(0);
  breaker.allows(2_000);
  breaker.failed(2_100);
  expect([breaker.allows(4_000), breaker.allows(4_100)]).toEqual([false, true]);
  breaker.succeeded();
  expect([breaker.allows(4_101), breaker.allows(4_102)]).toEqual([true, true]);
});
