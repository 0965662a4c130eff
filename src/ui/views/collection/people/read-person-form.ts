import { ageLimits, parseWhole } from '../../../../domain/age.ts';
import type { Person, Sex } from '../../../../domain/gallery.ts';
import type { PersonFacts } from '../../../../state/people.ts';

/** The fields as typed. */
interface PersonFields {
  readonly name: string;
  readonly sex: Sex | 'unknown';
  readonly birthYear: string;
  readonly birthPlace: string;
  readonly missingYear: string;
  readonly missingPlace: string;
  readonly place: string;
  readonly marks: string;
  readonly registryNumber: string;
  readonly note: string;
}

export function fieldsOf(person: Person): PersonFields {
  const { name, sex, birthYear, missingYear } = person;
  return {
    name,
    sex: sex ?? 'unknown',
    birthYear: birthYear === undefined ? '' : String(birthYear),
    birthPlace: person.birthPlace ?? '',
    missingYear: missingYear === undefined ? '' : String(missingYear),
    missingPlace: person.missingPlace ?? '',
    place: person.place ?? '',
    marks: person.marks ?? '',
    registryNumber: person.registryNumber ?? '',
    note: person.note ?? '',
  };
}

export type YearField = 'birthYear' | 'missingYear';

/** What was typed as facts, or the first year that makes no sense. */
export function readPersonForm(fields: PersonFields, thisYear: number): PersonFacts | YearField {
  const birthYear = parseWhole(fields.birthYear, ageLimits.firstYear, thisYear);
  if (birthYear === 'invalid') return 'birthYear';
  const missingYear = parseWhole(fields.missingYear, ageLimits.firstYear, thisYear);
  if (missingYear === 'invalid') return 'missingYear';
  const { name, sex, birthYear: _birth, missingYear: _missing, ...texts } = fields;
  return {
    name,
    ...texts,
    ...(sex !== 'unknown' && { sex }),
    ...(birthYear !== undefined && { birthYear }),
    ...(missingYear !== undefined && { missingYear }),
  };
}
