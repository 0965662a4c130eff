/** What a search knows of one unit. */
import { gistEvidence, gistOf, type SideEvidence, type SideGist } from '../compare.ts';
import type { SearchFilters } from '../../domain/search-filters.ts';
import type { SearchUnit, StatedFacts } from './contract.ts';
import { conflictsOf, penaltyOf, type FilterConflicts } from './filters.ts';
import type { PlaceOf } from './place-of.ts';

export interface Row {
  readonly unit: SearchUnit;
  /** With the point of its place, once a gazetteer said it. */
  facts: StatedFacts;
  gist: SideGist | undefined;
  /** Against the present reference. */
  weighed: SideEvidence | undefined;
  /** With the present filters. */
  conflicts: FilterConflicts | undefined;
}

export function rowOf(unit: SearchUnit): Row {
  return { unit, facts: unit.facts, gist: undefined, weighed: undefined, conflicts: undefined };
}

export function gist(row: Row): SideGist {
  return (row.gist ??= gistOf(row.unit.side));
}

export function weigh(row: Row, reference: SideGist): SideEvidence {
  return (row.weighed ??= gistEvidence(reference, gist(row)));
}

export function judge(row: Row, filters: SearchFilters): FilterConflicts {
  return (row.conflicts ??= conflictsOf(filters, row.facts));
}

/** Only a point that the record does not bring itself is looked up. */
export function locate(row: Row, placeOf: PlaceOf): void {
  const { place, at } = row.unit.facts;
  if (place === undefined || at !== undefined) return;
  const point = placeOf(place);
  row.facts = point === undefined ? row.unit.facts : { ...row.unit.facts, at: point };
}

export function isHidden({ conflicts }: Row): boolean {
  return conflicts !== undefined && conflicts.strict.length > 0;
}

/**
 * What the order goes by: the evidence, less what soft filters take off. Of a row that was weighed and judged. Photos
 * that cancel each other out weigh nothing: they stand last, or nobody would have a certain place beside them.
 */
export function scoreOf({ weighed, conflicts }: Row): number {
  const evidence = weighed?.evidence ?? Number.NaN;
  return Number.isNaN(evidence) ? -Infinity : evidence - penaltyOf(conflicts?.soft ?? []);
}

/** The best first; rows of one score stand in the order of their keys, so that there is one order only. */
export function before(a: Row, b: Row): number {
  return scoreOf(b) - scoreOf(a) || (a.unit.key < b.unit.key ? -1 : 1);
}
