/** Remembers that a service failed, so that each page does not wait for it in turn. */
export type Breaker = {
  /** False while the service is left alone. After that time one caller is let through to try, the others wait for its verdict. */
  allows(now: number): boolean;
  succeeded(): void;
  failed(now: number): void;
};

/** A breaker that leaves a failed service alone for `restMs`, then tries it again by itself. */
export function createBreaker(restMs: number): Breaker {
  let restingUntil: number | null = null;
  return {
    allows(now) {
      if (restingUntil === null) return true;
      if (now < restingUntil) return false;
      restingUntil = now + restMs;
      return true;
    },
    succeeded() {
      restingUntil = null;
    },
    failed(now) {
      restingUntil = now + restMs;
    },
  };
}
