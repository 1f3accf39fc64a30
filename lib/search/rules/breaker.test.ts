import { expect, it } from "vitest";
import { createBreaker } from "#lib/search/rules/breaker.ts";

const broken = () => {
  const breaker = createBreaker(2_000, 3);
  for (const now of [0, 500, 1_000]) breaker.failed(now);
  return breaker;
};

it("lets everyone through until the third failure in a row, and says which one it was", () => {
  const breaker = createBreaker(2_000, 3);
  expect([1, 2].map((now) => breaker.failed(now))).toEqual([false, false]);
  expect(breaker.allows(3)).toBe(true);
  breaker.succeeded();
  expect([4, 5, 6, 7].map((now) => breaker.failed(now))).toEqual([false, false, true, false]);
  expect(breaker.allows(8)).toBe(false);
});

it("rests, then lets one try while the others wait", () => {
  const breaker = broken();
  expect([2_999, 3_000, 3_001].map((now) => breaker.allows(now))).toEqual([false, true, false]);
});

it("rests again when that try fails, and opens to all when it succeeds", () => {
  const breaker = broken();
  breaker.allows(3_000);
  breaker.failed(3_100);
  expect([5_000, 5_100].map((now) => breaker.allows(now))).toEqual([false, true]);
  breaker.succeeded();
  expect([5_101, 5_102].map((now) => breaker.allows(now))).toEqual([true, true]);
});
