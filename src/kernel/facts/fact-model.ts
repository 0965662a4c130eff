/**
 * How two tellings of one person's facts differ, and how rare a fact may count at the most. Choices, not fits: no set
 * with true and told facts was at hand. Their sources and what of them is assumed stand in models/README.md, "Facts of
 * two records".
 */
export interface FactModel {
  /**
   * Share of tellings that say nothing about the person ("misses"): the other telling is then like an unrelated
   * person's. It bounds what a conflict can cost: the likelihood ratio is never below this.
   */
  readonly miss: number;
  /** The same where the fact beside it, told by the same people, already conflicts. */
  readonly missAgain: number;
  /** Least share of unrelated people that a fact is taken to have: it bounds what agreement can add. */
  readonly floor: number;
}

export interface YearModel extends FactModel {
  /** Of the tellings that are no misses, those of the very same year. */
  readonly exact: number;
  /** Each further year apart is this many times as frequent as the one before, from one year on. */
  readonly decay: number;
  /** Years apart up to which two tellings of one life often are. */
  readonly near: number;
}

export interface PlaceModel extends FactModel {
  /** Of the tellings that are no misses: in one prefecture, in the next ones, elsewhere in the province. */
  readonly rings: { readonly same: number; readonly near: number; readonly region: number };
}

export const sexModel: FactModel = { miss: 0.04, missAgain: 0.04, floor: 0.05 };

export const birthYearModel: YearModel = {
  miss: 0.1,
  missAgain: 0.5,
  floor: 0.01,
  exact: 0.6,
  decay: 0.5,
  near: 3,
};

export const missingYearModel: YearModel = {
  miss: 0.15,
  missAgain: 0.5,
  floor: 0.01,
  exact: 0.5,
  decay: 0.6,
  near: 3,
};

export const placeModel: PlaceModel = {
  miss: 0.3,
  missAgain: 0.6,
  floor: 0.005,
  rings: { same: 0.75, near: 0.15, region: 0.1 },
};

/** Where the plain place of a record, where somebody lives or lived, stands in for one that nobody stated. */
export const standInMiss = 0.5;

/** Kilometres: one prefecture, the next ones, and a province where no province is known. */
export const placeRings = { same: 50, near: 150, region: 300 } as const;

/** Records that a side's frequencies are mixed with, spread evenly over as many years: few records say little. */
export const yearPrior = { records: 5, years: 50 } as const;

/** Weight of years beside the told one in a side's frequencies: round ages draw the years around them. */
export const yearSmoothing: readonly number[] = [3 / 9, 2 / 9, 1 / 9];

/** Added to each count of places (Krichevsky and Trofimov 1981), so that nothing is taken never to happen. */
export const countPrior = 0.5;
