/** What the lists of the people view show, in their order; each is worked out once for each change it depends on. */
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { Id, Person, Photo } from '../domain/gallery.ts';
import type { KeptFaceRecord } from './face-indexes.ts';
import type { Kept, Library } from './library.ts';

export const personOrders = ['name', 'added', 'birthYear'] as const;
export type PersonOrder = (typeof personOrders)[number];

export interface PeopleLists {
  /** All of the collection, in the chosen order. */
  readonly people: ReadonlySignal<readonly Kept<Person>[]>;
  /** Those whose name, place or note holds what was typed. */
  readonly shown: ReadonlySignal<readonly Kept<Person>[]>;
  /** Of the newest photo first, then left to right. */
  readonly unnamedFaces: ReadonlySignal<readonly KeptFaceRecord[]>;
  /** The newest first. */
  readonly photos: ReadonlySignal<readonly Kept<Photo>[]>;
}

interface Choice {
  readonly collection: ReadonlySignal<Id | undefined>;
  readonly query: ReadonlySignal<string>;
  readonly order: ReadonlySignal<PersonOrder>;
}

const searched = ['name', 'place', 'note', 'registryNumber'] as const;

export function createPeopleLists(library: Library, { collection, query, order }: Choice): PeopleLists {
  const inCollection = (id: Id | undefined): boolean =>
    collection.value === undefined || id === collection.value;
  let last: readonly Kept<Person>[] = [];
  const people = computed(() => {
    const all = library.people.value;
    // What was in order before is nearly in order now, which a merge sort goes through in one pass.
    const before = last.flatMap(({ record: { id } }) => all.get(id) ?? []);
    const known = new Set(before.map(({ record }) => record.id));
    const added = [...all.values()].filter(({ record }) => !known.has(record.id));
    last = [...before, ...added]
      .filter(({ record }) => inCollection(record.collection))
      .sort(comparing(order.value));
    return last;
  });
  // Folding ten thousand names takes longer than looking through them: done once, not at each key.
  const folded = computed(() =>
    people.value.map((kept) => ({
      kept,
      text: fold(searched.map((fact) => kept.record[fact] ?? '').join('\n')),
    })),
  );
  const photos = computed(() =>
    [...library.photos.value.values()]
      .filter(({ record }) => inCollection(record.collection))
      .sort(
        (a, b) => compareText(b.record.addedAt, a.record.addedAt) || compareText(a.record.id, b.record.id),
      ),
  );
  const shown = computed(() => {
    const typed = fold(query.value).trim();
    if (typed === '') return people.value;
    return folded.value.filter(({ text }) => text.includes(typed)).map(({ kept }) => kept);
  });
  const unnamedFaces = computed(() => {
    const rank = new Map(photos.value.map(({ record }, index) => [record.id, index]));
    const unnamed = library.facesWithoutPerson.value.filter(({ record }) => rank.has(record.photo));
    return unnamed.sort(
      (a, b) =>
        (rank.get(a.record.photo) ?? 0) - (rank.get(b.record.photo) ?? 0) ||
        a.record.face.box.x - b.record.face.box.x,
    );
  });
  // Empty after a lock: a list that nobody shows would keep its last value until it is read again.
  effect(() => {
    if (library.people.value.size + library.photos.value.size + library.faces.value.size > 0) return;
    for (const list of [people, folded, photos, shown, unnamedFaces]) list.peek();
  });
  return { people, photos, shown, unnamedFaces };
}

/** Without case and accents, full-width letters as plain ones. */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

type Comparison = (a: Kept<Person>, b: Kept<Person>) => number;

function comparing(order: PersonOrder): Comparison {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  // People without a name, or a birth year, stand at the end.
  const byName: Comparison = ({ record: a }, { record: b }) =>
    Number(a.name === '') - Number(b.name === '') || compare(a.name, b.name) || compareText(a.id, b.id);
  switch (order) {
    case 'name':
      return byName;
    case 'added':
      return (a, b) => compareText(b.record.createdAt, a.record.createdAt) || byName(a, b);
    case 'birthYear':
      return (a, b) =>
        (a.record.birthYear ?? Number.MAX_SAFE_INTEGER) - (b.record.birthYear ?? Number.MAX_SAFE_INTEGER) ||
        byName(a, b);
  }
}

/** Cheaper than a collator, for dates and ids. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
