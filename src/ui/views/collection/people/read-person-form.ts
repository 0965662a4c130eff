import { ageLimits, parseWhole } from '../../../../domain/age.ts';
import type { Person, Sex } from '../../../../domain/gallery.ts';
import type { PersonFacts } from '../../../../state/people.ts';

/** The fields as typed. */
interface PersonFields {
  readonly name: string;
  readonly sex: Sex | 'unknown';
  readonly birthYear: string;
  readonly missingYear: string;
  readonly place: string;
  readonly note: string;
}

export function fieldsOf({ name, sex, birthYear, missingYear, place, note }: Person): PersonFields {
  return {
    name,
    sex: sex ?? 'unknown',
    birthYear: birthYear === undefined ? '' : String(birthYear),
    missingYear: missingYear === undefined ? '' : String(missingYear),
    place: place ?? '',
    note: note ?? '',
  };
}

export type YearField = 'birthYear' | 'missingYear';

/** What was typed as facts, or the first year that makes no sense. */
export function readPersonForm(fields: PersonFields, thisYear: number): PersonFacts | YearField {
  const birthYear = parseWhole(fields.birthYear, ageLimits.firstYear, thisYear);
  if (birthYear === 'invalid') return 'birthYear';
  const missingYear = parseWhole(fields.missingYear, ageLimits.firstYear, thisYear);
  if (missingYear === 'invalid') return 'missingYear';
  const { name, sex, place, note } = fields;
  return {
    name,
    ...(sex !== 'unknown' && { sex }),
    ...(birthYear !== undefined && { birthYear }),
    ...(missingYear !== undefined && { missingYear }),
    place,
    note,
  };
}
