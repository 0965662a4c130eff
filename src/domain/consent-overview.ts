/** Who agreed to what is kept, counted: for whoever must answer for a gallery as a whole. */
import { coverageOf, type Coverage } from './consent.ts';
import type { Case } from './case.ts';
import {
  attentionOf,
  createTally,
  endOf,
  type Attention,
  type Counts,
  type NeedsAttention,
  type OwnView,
} from './consent-tally.ts';
import type { Agreeing, Collection, Consent, ConsentKind, DateText, Id, Person } from './gallery.ts';

export type { Attention, Counts, NeedsAttention, OwnView };

const adultAge = 18;

export interface CollectionOverview {
  readonly id: Id;
  readonly name: string;
  readonly people: number;
  readonly faces: number;
  /** People, counted once each under the record that covers them today. */
  readonly agreedBy: Counts<Agreeing>;
  readonly views: Counts<OwnView>;
  /** People who are, or may still be, under 18 by their year of birth; those without one are not counted. */
  readonly children: number;
  readonly viewsOfChildren: Counts<OwnView>;
  /** The most frequent first. */
  readonly purposes: readonly { readonly purpose: string; readonly people: number }[];
  /** The collection's own record, which covers whoever has none. */
  readonly whole: Coverage;
  /** How many people have no record of their own. */
  readonly without: number;
  /** Faces that nobody has named: under the collection's record, too. */
  readonly unnamed: number;
  /** First and last end among the people's records that hold today. */
  readonly ends?: readonly [first: DateText, last: DateText];
  /** Nothing at all before what has ended before what ends soon. */
  readonly attention: readonly NeedsAttention[];
}

export interface CaseOverview {
  readonly id: Id;
  readonly name: string;
  readonly photos: number;
  readonly closed: boolean;
  readonly coverage: Coverage;
  readonly why?: Attention;
}

export interface ConsentOverview {
  readonly collections: readonly CollectionOverview[];
  readonly cases: readonly CaseOverview[];
  /** Last days, ended ones too, with how many people and cases they hold for; the earliest first. */
  readonly ends: readonly { readonly day: DateText; readonly subjects: number }[];
}

/** As much of a gallery as is counted. */
export interface CountedGallery {
  readonly collections: Iterable<Collection>;
  readonly people: Iterable<Person>;
  readonly consents: Iterable<Consent>;
  readonly cases: Iterable<Case>;
  /** Every kept face: in which collection, and whose. */
  readonly faces: Iterable<{ readonly collection: Id; readonly person?: Id }>;
}

export function overviewOf(gallery: CountedGallery, today: DateText): ConsentOverview {
  const records = grouped(gallery.consents, ({ subject: { kind, id } }) => keyOf(kind, id));
  const coverageFor = (kind: ConsentKind, id: Id): Coverage =>
    coverageOf(records.get(keyOf(kind, id)) ?? [], kind, id, today);
  const people = grouped(gallery.people, ({ collection }) => collection);
  const faces = grouped(gallery.faces, ({ collection }) => collection);
  const ends = new Map<DateText, number>();
  const note = (coverage: Coverage): void => {
    const day = endOf(coverage);
    if (day !== undefined) ends.set(day, (ends.get(day) ?? 0) + 1);
  };

  const collections = [...gallery.collections].map(({ id, name }): CollectionOverview => {
    const whole = coverageFor('collection', id);
    const here = people.get(id) ?? [];
    const kept = faces.get(id) ?? [];
    const tally = createTally();
    const unnamed = kept.filter(({ person }) => person === undefined).length;
    let without = 0;
    for (const person of here) {
      const own = coverageFor('person', person.id);
      // The collection's record stands in for one that is missing, not for one that has ended.
      const alone = own.covered || own.code !== 'consent.missing';
      const coverage = alone ? own : whole;
      if (!alone) without += 1;
      note(coverage);
      tally.count(coverage, isChild(person, today));
      if (alone) tally.look({ person: person.id, name: person.name }, own, today);
    }
    // Where nobody has a name, the record still ends for somebody.
    if (unnamed > 0 && without === 0) note(whole);
    if (unnamed > 0 || without > 0) tally.look({ name }, whole, today);
    return { id, name, people: here.length, faces: kept.length, whole, without, unnamed, ...tally.done() };
  });
  const cases = [...gallery.cases].map((one): CaseOverview => {
    const coverage = coverageFor('case', one.id);
    note(coverage);
    const why = attentionOf(coverage, today);
    return {
      id: one.id,
      name: one.name,
      photos: one.references.length,
      closed: one.closedAt !== undefined,
      coverage,
      ...(why === undefined ? {} : { why }),
    };
  });
  return {
    collections,
    cases,
    ends: [...ends]
      .map(([day, subjects]) => ({ day, subjects }))
      .sort((one, other) => one.day.localeCompare(other.day)),
  };
}

/** Certainly or perhaps: who turns 18 this year still counts as a child. */
function isChild({ birthYear }: Person, today: DateText): boolean {
  return birthYear !== undefined && Number(today.slice(0, 4)) - birthYear <= adultAge;
}

function keyOf(kind: ConsentKind, id: Id): string {
  return `${kind}:${id}`;
}

function grouped<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
