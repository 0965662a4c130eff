/** Bands of stated ages in which the figures are repeated. */
interface StatedAges {
  readonly ageA?: number;
  readonly ageB?: number;
}

interface Band {
  readonly name: string;
  /** Years; this one belongs to the band. */
  readonly from: number;
  /** Years; this one belongs to the next. */
  readonly below: number;
}

/** Years between the two stated ages: `0-10` is 0 to just under 10. */
export const gapBands: readonly Band[] = [
  { name: '0-10', from: 0, below: 10 },
  { name: '10-20', from: 10, below: 20 },
  { name: '20-30', from: 20, below: 30 },
  { name: '30+', from: 30, below: Number.POSITIVE_INFINITY },
];

/** Full years of the younger of the two: `0-5` ends on the sixth birthday. */
export const youngerAgeBands: readonly Band[] = [
  { name: '0-5', from: 0, below: 6 },
  { name: '6-12', from: 6, below: 13 },
  { name: '13-17', from: 13, below: 18 },
  { name: '18+', from: 18, below: Number.POSITIVE_INFINITY },
];

/** Years between the stated ages; undefined unless both are stated. */
export function statedGap({ ageA, ageB }: StatedAges): number | undefined {
  return ageA === undefined || ageB === undefined ? undefined : Math.abs(ageA - ageB);
}

/** The younger stated age; undefined unless both are stated. */
export function youngerAge({ ageA, ageB }: StatedAges): number | undefined {
  return ageA === undefined || ageB === undefined ? undefined : Math.min(ageA, ageB);
}

export function isInBand(years: number | undefined, { from, below }: Band): boolean {
  return years !== undefined && years >= from && years < below;
}
