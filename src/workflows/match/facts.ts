/** The facts of two records, each as its own likelihood ratio; see models/README.md, "Facts of two records". */
import { birthYearEvidence } from '../../kernel/birth-years.ts';
import { birthYearModel, missingYearModel, placeModel, standInMiss } from '../../kernel/facts/fact-model.ts';
import { hitMiss } from '../../kernel/facts/hit-miss.ts';
import { placeEvidence, type PlaceRing } from '../../kernel/facts/places.ts';
import { sexEvidence, sexFrequencies, type SexFrequencies } from '../../kernel/facts/sex.ts';
import { YearFrequencies } from '../../kernel/facts/year-frequencies.ts';
import { yearEvidence } from '../../kernel/facts/years.ts';
import { columns, rowLength } from './fact-columns.ts';
import { birthYearVerdict } from './fact-weights.ts';
import { RingFrequencies, ringOf, toldPlaces } from './place-rings.ts';
import { hasStayed, stayShare } from './stay-share.ts';
import { ageAtLoss, type Telling, type ToldPlace } from './tellings.ts';

export type { PlaceOf } from './tellings.ts';

/** Knows how frequent each telling is on the two sides. */
export class PairFacts {
  readonly #sexes: SexFrequencies;
  readonly #birthYears: YearFrequencies;
  readonly #missingYears: YearFrequencies;
  readonly #agesAtLoss: YearFrequencies;
  readonly #birthPlaces: RingFrequencies;
  readonly #missingPlaces: RingFrequencies;
  readonly #stayShare: number;

  constructor(sides: readonly (readonly Telling[])[]) {
    const told = <Value>(valueOf: (telling: Telling) => Value | undefined): readonly Value[][] =>
      sides.map((side) => side.flatMap((telling) => valueOf(telling) ?? []));
    const years = (yearOf: (telling: Telling) => number | undefined, { floor }: { floor: number }) =>
      new YearFrequencies(told(yearOf), floor);
    const places = (placeOf: (telling: Telling) => ToldPlace | undefined) =>
      new RingFrequencies(told(placeOf).map((side) => toldPlaces(side.map(({ at }) => at))));
    this.#sexes = sexFrequencies(told(({ sex }) => sex));
    this.#birthYears = years(({ birthYear }) => birthYear, birthYearModel);
    this.#missingYears = years(({ missingYear }) => missingYear, missingYearModel);
    this.#agesAtLoss = years(ageAtLoss, missingYearModel);
    this.#birthPlaces = places(({ birthPlace }) => birthPlace);
    this.#missingPlaces = places(({ missingPlace }) => missingPlace);
    this.#stayShare = stayShare(sides);
  }

  /** Writes the row of one pair (see `columns`) from `at` on. Symmetrical. */
  weigh(p: Telling, q: Telling, rows: Float64Array, at: number): void {
    rows.fill(Number.NaN, at, at + rowLength);
    if (p.sex !== undefined && q.sex !== undefined)
      rows[at + columns.sex] = sexEvidence(p.sex, q.sex, this.#sexes);
    rows[at + columns.birthYear] = this.#birthYear(p, q);
    this.#weighMissingYear(p, q, rows, at);
    this.#weighPlaces(p, q, rows, at);
  }

  #birthYear(p: Telling, q: Telling): number {
    if (p.birthYear !== undefined && q.birthYear !== undefined)
      return yearEvidence(p.birthYear, q.birthYear, (year) => this.#birthYears.of(year), birthYearModel);
    if (p.born === undefined || q.born === undefined) return Number.NaN;
    // What ages in photos of known years say; as many of them miss as of told years.
    return hitMiss(Math.exp(birthYearEvidence(p.born, q.born)), 1, birthYearModel.miss);
  }

  #weighMissingYear(p: Telling, q: Telling, rows: Float64Array, at: number): void {
    const [a, b] = [p.missingYear, q.missingYear];
    if (a === undefined || b === undefined) return;
    const frequency = (year: number) => this.#missingYears.of(year);
    const alone = yearEvidence(a, b, frequency, missingYearModel);
    rows[at + columns.missingYear] = alone;
    rows[at + columns.missingYearBeside] = alone;
    const [young, other] = [ageAtLoss(p), ageAtLoss(q)];
    if (young === undefined || other === undefined) return;
    // Unrelated people of one birth year are lost at the ages at which children are: those agree more often than years.
    const usual = (this.#agesAtLoss.of(young) + this.#agesAtLoss.of(other)) / 2;
    const often = (year: number) => Math.max(frequency(year), usual);
    const conflict = birthYearVerdict(p, q, rows[at + columns.birthYear] ?? Number.NaN) === 'conflict';
    const miss = conflict ? missingYearModel.missAgain : missingYearModel.miss;
    rows[at + columns.missingYearBeside] = yearEvidence(a, b, often, missingYearModel, miss);
  }

  #weighPlaces(p: Telling, q: Telling, rows: Float64Array, at: number): void {
    const born = ringBetween(p.birthPlace, q.birthPlace);
    if (born !== undefined) rows[at + columns.birthPlace] = place(born, this.#birthPlaces);
    const lost = ringBetween(p.missingPlace, q.missingPlace);
    if (lost === undefined) return;
    const alone = place(lost, this.#missingPlaces);
    rows[at + columns.missingPlace] = alone;
    rows[at + columns.missingPlaceBeside] = alone;
    if (born === undefined) return;
    // Most are lost where they were born: where both records say so, the second place is nothing new.
    const stayed = lost.ring !== 'elsewhere' && hasStayed(p) && hasStayed(q);
    rows[at + columns.missingPlaceBeside] = place(lost, this.#missingPlaces, {
      frequency: stayed ? this.#stayShare : 0,
      miss: born.ring === 'elsewhere' ? placeModel.missAgain : 0,
    });
  }
}

interface TwoPlaces {
  readonly p: ToldPlace;
  readonly q: ToldPlace;
  readonly ring: PlaceRing;
}

function ringBetween(p: ToldPlace | undefined, q: ToldPlace | undefined): TwoPlaces | undefined {
  return p === undefined || q === undefined ? undefined : { p, q, ring: ringOf(p.at, q.at) };
}

function place(
  { p, q, ring }: TwoPlaces,
  frequencies: RingFrequencies,
  least: { readonly frequency: number; readonly miss: number } = { frequency: 0, miss: 0 },
): number {
  const frequency = Math.max(least.frequency, frequencies.of(p.at, q.at, ring));
  const miss = p.standsIn || q.standsIn ? standInMiss : placeModel.miss;
  return placeEvidence(ring, frequency, Math.max(miss, least.miss));
}
