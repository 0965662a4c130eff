/** What the stated facts of a candidate say to the filters. Nothing is guessed: what nobody stated does not conflict. */
import type { FilterName, SearchFilters, Strictness } from '../../domain/search-filters.ts';
import { filterNames } from '../../domain/search-filters.ts';
import type { StatedFacts } from './contract.ts';
import { kilometresBetween } from './distance.ts';

/** `unknown`: the filter asks nothing, or the candidate's record does not say. */
export type FilterVerdict = 'fits' | 'conflicts' | 'unknown';

/**
 * What a soft filter takes off the order of a candidate that conflicts with it, in log10; the evidence stays as it is.
 * About how much more often a stranger's record conflicts than the record of the person who is looked for, whose facts
 * two sides often give differently: a choice, not a measurement. Stolen children are taken far, so places say little.
 */
export const softPenalties: Readonly<Record<FilterName, number>> = {
  sex: 1.5,
  birthYear: 1,
  missingYear: 1,
  place: 0.5,
  consent: 0.5,
};

/** Filters that a candidate conflicts with, by what each of them does about it. */
export interface FilterConflicts {
  readonly strict: readonly FilterName[];
  readonly soft: readonly FilterName[];
}

export function judgeFilter(name: FilterName, filters: SearchFilters, facts: StatedFacts): FilterVerdict {
  switch (name) {
    case 'sex':
      return verdict(filters.sex.value, facts.sex, (wanted, stated) => wanted === stated);
    case 'birthYear': {
      const { from = -Infinity, to = Infinity, tolerance } = filters.birthYear;
      const range = Number.isFinite(from) || Number.isFinite(to) ? { from, to } : undefined;
      return verdict(range, facts.birthYear, (asked, year) => {
        // A range that was written the wrong way round means the same years.
        const [first, last] = asked.from <= asked.to ? [asked.from, asked.to] : [asked.to, asked.from];
        return year >= first - tolerance && year <= last + tolerance;
      });
    }
    case 'missingYear': {
      const { value, tolerance } = filters.missingYear;
      return verdict(value, facts.missingYear, (asked, year) => Math.abs(asked - year) <= tolerance);
    }
    case 'place': {
      const { at, kilometres } = filters.place;
      return verdict(at, facts.at, (asked, stated) => kilometresBetween(asked, stated) <= kilometres);
    }
    case 'consent':
      return verdict(true, facts.covered, (_, covered) => covered);
  }
}

export function conflictsOf(filters: SearchFilters, facts: StatedFacts): FilterConflicts {
  const conflicting = (strictness: Strictness): readonly FilterName[] =>
    filterNames.filter(
      (name) => filters[name].strictness === strictness && judgeFilter(name, filters, facts) === 'conflicts',
    );
  return { strict: conflicting('strict'), soft: conflicting('soft') };
}

/** What all soft filters together take off the order, in log10. */
export function penaltyOf(soft: readonly FilterName[]): number {
  return soft.reduce((sum, name) => sum + softPenalties[name], 0);
}

/**
 * Which filters to blame when they hide everyone: those of which one alone, made soft, would bring somebody back, or
 * all that hide anybody. `hidden` are the strict conflicts of everyone.
 */
export function filtersToBlame(hidden: Iterable<readonly FilterName[]>): readonly FilterName[] {
  const any = new Set<FilterName>();
  const alone = new Set<FilterName>();
  for (const conflicts of hidden) {
    const [first] = conflicts;
    if (conflicts.length === 1 && first !== undefined) alone.add(first);
    for (const name of conflicts) any.add(name);
  }
  const blamed = alone.size > 0 ? alone : any;
  return filterNames.filter((name) => blamed.has(name));
}

function verdict<Asked, Stated>(
  asked: Asked | undefined,
  stated: Stated | undefined,
  fits: (asked: Asked, stated: Stated) => boolean,
): FilterVerdict {
  if (asked === undefined || stated === undefined) return 'unknown';
  return fits(asked, stated) ? 'fits' : 'conflicts';
}
