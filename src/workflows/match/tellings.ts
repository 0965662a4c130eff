/** What each record tells that the other side's records may tell too. */
import type { Sex } from '../../domain/basics.ts';
import type { BirthYear } from '../../kernel/birth-years.ts';
import type { SideGist } from '../compare.ts';
import type { Place } from '../places/place.ts';
import type { StatedFacts } from '../search/contract.ts';

/** The place that somebody wrote, as `Places.resolve` reads it: a whole province counts, as a province. */
export type PlaceOf = (text: string) => Place | undefined;

export interface ToldPlace {
  readonly at: Place;
  /** It is the plain place, where somebody lives or lived, in place of the one that nobody stated. */
  readonly standsIn: boolean;
}

export interface Telling {
  readonly sex: Sex | undefined;
  /** As stated. */
  readonly birthYear: number | undefined;
  /** Stated, or from photos of known year: what is weighed unless both records state a year. */
  readonly born: BirthYear | undefined;
  readonly missingYear: number | undefined;
  readonly birthPlace: ToldPlace | undefined;
  readonly missingPlace: ToldPlace | undefined;
}

/** Standard deviation in years of a moment of a known year. */
const withinAYear = 1 / Math.sqrt(12);

export function tellingOf(facts: StatedFacts, gist: SideGist, placeOf: PlaceOf | undefined): Telling {
  const told = (text: string | undefined, standsIn: boolean): ToldPlace | undefined => {
    const at = text === undefined ? undefined : placeOf?.(text);
    return at === undefined ? undefined : { at, standsIn };
  };
  const { birthPlace, missingPlace, place } = facts;
  // The plain place stands in once: for where they were lost, as children are lost near home, else for the birth.
  const forLoss = missingPlace === undefined;
  const forBirth = !forLoss && birthPlace === undefined;
  return {
    sex: facts.sex,
    birthYear: facts.birthYear,
    born: facts.birthYear === undefined ? gist.birthYear : { mean: facts.birthYear + 0.5, sd: withinAYear },
    missingYear: facts.missingYear,
    birthPlace: told(forBirth ? place : birthPlace, forBirth),
    missingPlace: told(forLoss ? place : missingPlace, forLoss),
  };
}

/** Age in full years, give or take one, in the year of the loss, where the record says so. */
export function ageAtLoss({ born, missingYear }: Telling): number | undefined {
  return born === undefined || missingYear === undefined ? undefined : missingYear - Math.floor(born.mean);
}
