import { stages, type Stage } from '../contract.ts';

/** Milliseconds spent by stage while one photo is worked on. */
export class Clock {
  readonly #spent = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>;

  async measure<T>(stage: Stage, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.#spent[stage] += performance.now() - start;
    }
  }

  get timings(): Readonly<Record<Stage, number>> {
    return { ...this.#spent };
  }
}
