import { ageLimits, parseWhole } from '../../../domain/age.ts';
import type { StatedFacts } from '../../../state/compare.ts';

/** The fields as typed. */
export interface AgeFields {
  readonly age: string;
  readonly photoYear: string;
  readonly birthYear: string;
}

export type AgeProblem = 'age' | 'photoYear' | 'birthYear' | 'order';

export type AgeForm =
  { readonly ok: true; readonly facts: StatedFacts } | { readonly ok: false; readonly problem: AgeProblem };

/** What was typed as facts, or the first field that makes no sense. `fileYear` is the year in the photo's file. */
export function readAgeForm(fields: AgeFields, thisYear: number, fileYear: number | undefined): AgeForm {
  const statedAge = parseWhole(fields.age, ageLimits.youngest, ageLimits.oldest);
  if (statedAge === 'invalid') return { ok: false, problem: 'age' };
  const photoYear = parseWhole(fields.photoYear, ageLimits.firstYear, thisYear);
  if (photoYear === 'invalid') return { ok: false, problem: 'photoYear' };
  const birthYear = parseWhole(fields.birthYear, ageLimits.firstYear, thisYear);
  if (birthYear === 'invalid') return { ok: false, problem: 'birthYear' };
  const taken = photoYear ?? fileYear;
  if (birthYear !== undefined && taken !== undefined && birthYear > taken)
    return { ok: false, problem: 'order' };
  return {
    ok: true,
    facts: {
      ...(statedAge === undefined ? {} : { statedAge }),
      ...(photoYear === undefined ? {} : { photoYear }),
      ...(birthYear === undefined ? {} : { birthYear }),
    },
  };
}
