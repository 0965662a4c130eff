import type { BackedUpStore, Id, Records } from '../../domain/gallery.ts';
import { same } from '../../domain/same-record.ts';
import type { Changed } from './compare.ts';

/** Fields that are shown as they are; a difference in any other is shown as `other`, without values. */
const shownFields = [
  'name',
  'fileName',
  'birthYear',
  'missingYear',
  'place',
  'birthPlace',
  'missingPlace',
  'marks',
  'registryNumber',
  'takenOn',
  'statedDate',
  'statedAge',
  'purpose',
  'agreedByName',
  'givenOn',
  'endsOn',
  'viewWords',
  'note',
  'autoLockMinutes',
  'expired',
] as const;

export type ShownField = (typeof shownFields)[number] | 'person' | 'other';

/** Undefined where the field is not filled. */
export interface Difference {
  readonly field: ShownField;
  readonly here?: string;
  readonly there?: string;
}

/** A record that differs here and in the backup, as a person can judge it. */
export interface Conflict {
  /** Key of the choice. */
  readonly name: string;
  readonly store: BackedUpStore;
  /** What it is called: a person's name, a photo's file name; may be empty. */
  readonly title: string;
  readonly differences: readonly Difference[];
  /** Which version was written later, where that can be known. */
  readonly later: 'here' | 'backup' | 'unknown';
}

/** `own`: the backup was made from this very gallery. `names`: what people and photos are called. */
export function conflictOf(changed: Changed, own: boolean, names: ReadonlyMap<Id, string>): Conflict {
  const { name, there, here, revision } = changed;
  const order = own ? Math.sign(revision - there.revision) : 0;
  return {
    name,
    store: there.store,
    title: titleOf(here, names),
    differences: differencesOf(here, there.record, names),
    later: order > 0 ? 'here' : order < 0 ? 'backup' : 'unknown',
  };
}

function differencesOf(here: object, there: object, names: ReadonlyMap<Id, string>): readonly Difference[] {
  const differing = [...new Set([...Object.keys(here), ...Object.keys(there)])].filter(
    (field) => !same(valueOf(here, field), valueOf(there, field)),
  );
  const shown = shownFields.filter((field) => differing.includes(field));
  const person = differing.includes('person');
  const others = differing.length > shown.length + (person ? 1 : 0);
  return [
    ...shown.map((field) => difference(field, valueOf(here, field), valueOf(there, field))),
    ...(person ? [difference('person', nameAt(here, names), nameAt(there, names))] : []),
    ...(others ? [{ field: 'other' } as const] : []),
  ];
}

function difference(field: ShownField, here: unknown, there: unknown): Difference {
  return {
    field,
    ...(isPlain(here) ? { here: String(here) } : {}),
    ...(isPlain(there) ? { there: String(there) } : {}),
  };
}

function nameAt(face: object, names: ReadonlyMap<Id, string>): string | undefined {
  const id = valueOf(face, 'person');
  return typeof id === 'string' ? (names.get(id) ?? '') : undefined;
}

function titleOf(record: Records[BackedUpStore], names: ReadonlyMap<Id, string>): string {
  if ('name' in record) return record.name;
  if ('fileName' in record) return record.fileName;
  if ('photo' in record) return names.get(record.photo) ?? '';
  if ('candidate' in record && record.candidate.kind === 'person') {
    return names.get(record.candidate.person) ?? '';
  }
  return 'subject' in record ? (names.get(record.subject.id) ?? '') : '';
}

function isPlain(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

function valueOf(record: object, field: string): unknown {
  return Object.hasOwn(record, field) ? Reflect.get(record, field) : undefined;
}
