/** Milliseconds that a rate looks back, and the least it needs to say anything. */
const windowMs = 10_000;
const leastMs = 400;

/** Pairs per second over the last seconds of one stretch of work. */
export class PairRate {
  readonly #began: number;
  #blocks: readonly { readonly at: number; readonly pairs: number }[] = [];

  constructor(now: number) {
    this.#began = now;
  }

  count(pairs: number, now: number): void {
    this.#blocks = [...this.#blocks.filter(({ at }) => at > now - windowMs), { at: now, pairs }];
  }

  /** Undefined at the start. */
  perSecond(now: number): number | undefined {
    const span = Math.min(now - this.#began, windowMs);
    const pairs = this.#blocks.reduce((sum, block) => sum + (block.at > now - windowMs ? block.pairs : 0), 0);
    return span < leastMs || pairs === 0 ? undefined : (pairs * 1000) / span;
  }
}
