import { ageLimits } from '../../domain/age.ts';
import { plainText } from '../../domain/plain-text.ts';
import type { Collection, KeptFace, Person, Photo, Sex } from '../../domain/gallery.ts';
import { replace, type Kept, type Step } from './step.ts';

/** What can be written about a person; a missing part is withdrawn. */
export interface PersonFacts {
  readonly name: string;
  readonly sex?: Sex;
  readonly birthYear?: number;
  readonly missingYear?: number;
  readonly registryNumber?: string;
  readonly place?: string;
  readonly birthPlace?: string;
  readonly missingPlace?: string;
  readonly marks?: string;
  readonly note?: string;
}

/** What can be written about a photo; a missing part is withdrawn. */
export interface PhotoFacts {
  /** `YYYY` or `YYYY-MM-DD`. */
  readonly statedDate?: string;
  readonly place?: string;
  readonly note?: string;
}

export function editPerson(person: Kept<Person>, facts: PersonFacts): Step {
  const {
    name: _name,
    sex: _sex,
    birthYear: _birthYear,
    missingYear: _missingYear,
    place: _place,
    registryNumber: _registryNumber,
    birthPlace: _birthPlace,
    missingPlace: _missingPlace,
    marks: _marks,
    note: _note,
    ...rest
  } = person.record;
  return replace('people', person, { ...rest, ...tidied(facts), name: tidy(facts.name) });
}

export function editPhoto(photo: Kept<Photo>, facts: PhotoFacts): Step {
  const { statedDate: _date, place: _place, note: _note, ...rest } = photo.record;
  return replace('photos', photo, { ...rest, ...tidied(facts) });
}

/** Undefined withdraws the stated age. */
export function stateAge(face: Kept<KeptFace>, statedAge: number | undefined): Step {
  const { statedAge: _before, ...rest } = face.record;
  return replace('faces', face, { ...rest, ...(statedAge !== undefined && { statedAge }) });
}

export function chooseCover(person: Kept<Person>, face: KeptFace): Step {
  return replace('people', person, { ...person.record, cover: face.id });
}

export function renameCollection(collection: Kept<Collection>, name: string): Step {
  return replace('collections', collection, { ...collection.record, name: tidy(name) });
}

/** What was typed as a date: `text` is missing when nothing was typed. */
export type TypedDate = { readonly valid: true; readonly text?: string } | { readonly valid: false };

/**
 * A date as people type it: a year or a whole date, not after `today`. Anything else, such as the 31st of
 * February, is not valid.
 */
export function parseDate(typed: string, today: string): TypedDate {
  const plain = typed.normalize('NFKC').trim();
  if (plain === '') return { valid: true };
  const parts = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2}))?$/.exec(plain);
  if (parts === null) return { valid: false };
  const [, year = '', month, day] = parts;
  if (Number(year) < ageLimits.firstYear || year > today.slice(0, 4)) return { valid: false };
  if (month === undefined || day === undefined) return { valid: true, text: year };
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${date}T00:00:00Z`);
  const real = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
  return real && date <= today ? { valid: true, text: date } : { valid: false };
}

function tidy(text: string): string {
  return plainText(text)
    .trim()
    .replaceAll(/[^\S\n]+/g, ' ');
}

/** Text trimmed, and what is empty left out. */
function tidied<Facts extends object>(facts: Facts): Facts {
  const parts = Object.entries(facts).flatMap(([key, value]: [string, unknown]) => {
    const plain = typeof value === 'string' ? tidy(value) : value;
    return plain === undefined || plain === '' ? [] : [[key, plain] as const];
  });
  return Object.fromEntries(parts) as Facts;
}
