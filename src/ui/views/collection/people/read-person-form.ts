import { ageLimits, parseWhole } from '../../../../domain/age.ts';
import type { Person, Sex } from '../../../../domain/gallery.ts';
import type { PersonFacts } from '../../../../state/people.ts';

/** The fields as typed. */
interface PersonFields {
  readonly name: string;
  readonly sex: Sex | 'unknown';
  readonly birthYear: string;
  readonly place: string;
  readonly note: string;
}

export function fieldsOf({ name, sex, birthYear, place, note }: Person): PersonFields {
  return {
    name,
    sex: sex ?? 'unknown',
    birthYear: birthYear === undefined ? '' : String(birthYear),
    place: place ?? '',
    note: note ?? '',
  };
}

/** What was typed as facts; undefined when the birth year makes no sense. */
export function readPersonForm(fields: PersonFields, thisYear: number): PersonFacts | undefined {
  const birthYear = parseWhole(fields.birthYear, ageLimits.firstYear, thisYear);
  if (birthYear === 'invalid') return undefined;
  const { name, sex, place, note } = fields;
  return {
    name,
    ...(sex !== 'unknown' && { sex }),
    ...(birthYear !== undefined && { birthYear }),
    place,
    note,
  };
}
