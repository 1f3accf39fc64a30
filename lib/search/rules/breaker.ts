/** Remembers that a service fails, so that each page does not wait for it in turn. */
export type Breaker = {
  /** False while the service is left alone. After that time one caller is let through to try, the others wait for its verdict. */
  allows(now: number): boolean;
  succeeded(): void;
  /** @returns true when this failure is the one after which the service is left alone. */
  failed(now: number): boolean;
};

/** A breaker that leaves a service alone for `restMs` after so many failures in a row, then tries it again by itself.
 * One slow answer on a busy machine is no outage. */
export function createBreaker(restMs: number, failuresInARow: number): Breaker {
  let failures = 0;
  let restingUntil: number | null = null;
  return {
    allows(now) {
      if (restingUntil === null) return true;
      if (now < restingUntil) return false;
      restingUntil = now + restMs;
      return true;
    },
    succeeded() {
      failures = 0;
      restingUntil = null;
    },
    failed(now) {
      failures += 1;
      if (failures >= failuresInARow) restingUntil = now + restMs;
      return failures === failuresInARow;
    },
  };
}
