/** Milliseconds that a rate looks back, and the least it needs to say anything. */
const windowMs = 30_000;
const leastMs = 2_000;

/** Photos per second over the last half minute of work; time at a closed gate does not count. */
export class Rate {
  readonly #now: () => number;
  #times: number[] = [];
  /** Milliseconds of work before the present stretch, and when that began. */
  #worked = 0;
  #since: number | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  start(): void {
    this.#since ??= this.#now();
  }

  stop(): void {
    this.#worked = this.#clock();
    this.#since = undefined;
  }

  count(): void {
    const time = this.#clock();
    this.#times.push(time);
    const first = this.#times.findIndex((earlier) => earlier > time - windowMs);
    if (first > 0) this.#times = this.#times.slice(first);
  }

  /** Undefined at the start. */
  perSecond(): number | undefined {
    const time = this.#clock();
    const span = Math.min(time, windowMs);
    const counted = this.#times.filter((earlier) => earlier > time - windowMs).length;
    return span < leastMs || counted === 0 ? undefined : (counted * 1000) / span;
  }

  #clock(): number {
    return this.#worked + (this.#since === undefined ? 0 : this.#now() - this.#since);
  }
}
