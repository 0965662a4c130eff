import { yearPrior, yearSmoothing } from './fact-model.ts';

/** How often each year (or age in years) is told on two sides: both sides count alike, however many they are. */
export class YearFrequencies {
  /** As told, and drawn over the years beside. */
  readonly #told = new Map<number, number>();
  readonly #smoothed = new Map<number, number>();
  readonly #prior: number;
  readonly #floor: number;

  constructor(sides: readonly (readonly number[])[], floor: number) {
    this.#floor = floor;
    let prior = 0;
    for (const years of sides) {
      const weight = 1 / sides.length / (years.length + yearPrior.records);
      prior += (weight * yearPrior.records) / yearPrior.years;
      for (const year of years) this.#add(year, weight);
    }
    this.#prior = prior;
  }

  /**
   * Share of unrelated people who tell this year, never below the floor. The larger of told and smoothed: neither a gap
   * between two round ages makes a year rare, nor are years drawn apart that nearly all share.
   */
  of(year: number): number {
    const share = Math.max(this.#told.get(year) ?? 0, this.#smoothed.get(year) ?? 0);
    return Math.max(this.#floor, share + this.#prior);
  }

  #add(year: number, weight: number): void {
    this.#told.set(year, (this.#told.get(year) ?? 0) + weight);
    yearSmoothing.forEach((share, apart) => {
      for (const at of new Set([year - apart, year + apart]))
        this.#smoothed.set(at, (this.#smoothed.get(at) ?? 0) + share * weight);
    });
  }
}
