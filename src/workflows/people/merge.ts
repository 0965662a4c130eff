import { plainLine } from '../../domain/plain-text.ts';
import type { Consent, Id, Kept, KeptFace, Person } from './records.ts';
import { add, remove, replace, steps, type Step } from './step.ts';

/** Facts that two records of one person may state differently. */
const comparedFacts = [
  'name',
  'sex',
  'birthYear',
  'missingYear',
  'place',
  'birthPlace',
  'missingPlace',
  'marks',
  'registryNumber',
] as const;
export type ComparedFact = (typeof comparedFacts)[number];

export interface Difference {
  readonly fact: ComparedFact;
  readonly kept: string;
  readonly dropped: string;
}

/** What of `gone` is lost when it is merged into `stays`; what only one of them states is kept either way. */
export function differences(stays: Person, gone: Person): readonly Difference[] {
  return comparedFacts.flatMap((fact) => {
    const [kept, dropped] = [stated(stays, fact), stated(gone, fact)];
    return kept !== '' && dropped !== '' && kept !== dropped ? [{ fact, kept, dropped }] : [];
  });
}

/** Everything that names the person who goes. */
export interface MergeParts {
  readonly stays: Kept<Person>;
  readonly gone: Kept<Person>;
  readonly facesOfGone: readonly Kept<KeptFace>[];
  /** All faces: also those that someone said are not the person who goes. */
  readonly faces: Iterable<Kept<KeptFace>>;
  readonly consentsOfStays: readonly Kept<Consent>[];
  readonly consentsOfGone: readonly Kept<Consent>[];
}

/**
 * Two people become one: facts of `stays` hold and those it lacks come from `gone`, notes stand one under the other,
 * all faces and all consent records go over. When both have records, none of them holds longer than the
 * shorter of the two sides: nothing is kept longer than was agreed for any of the faces.
 */
export function mergePeople(parts: MergeParts): Step {
  const { stays, gone, facesOfGone, faces, consentsOfStays, consentsOfGone } = parts;
  const [kept, lost] = [stays.record.id, gone.record.id];
  const moved = new Set(facesOfGone.map(({ record }) => record.id));
  const saidNotGone = [...faces].filter(
    ({ record }) => !moved.has(record.id) && record.notPeople.includes(lost) && record.person !== kept,
  );
  return steps(
    replace('people', stays, mergedFacts(stays.record, gone.record)),
    remove('people', gone),
    ...facesOfGone.map((face) =>
      replace('faces', face, {
        ...face.record,
        person: kept,
        notPeople: face.record.notPeople.filter((id) => id !== kept),
      }),
    ),
    ...saidNotGone.map((face) =>
      replace('faces', face, {
        ...face.record,
        notPeople: [...new Set(face.record.notPeople.map((id) => (id === lost ? kept : id)))],
      }),
    ),
    ...mergedConsents(kept, consentsOfStays, consentsOfGone),
  );
}

/** The last day on which both sides agreed to keep the faces; undefined when at most one side has records. */
export function commonEnd(
  one: readonly Kept<Consent>[],
  other: readonly Kept<Consent>[],
): string | undefined {
  const lastDays = [one, other].map((side) =>
    side
      .map(({ record }) => record.endsOn)
      .sort()
      .at(-1),
  );
  const [a, b] = lastDays;
  return a === undefined || b === undefined ? undefined : a < b ? a : b;
}

function mergedConsents(
  kept: Id,
  ofStays: readonly Kept<Consent>[],
  ofGone: readonly Kept<Consent>[],
): Step[] {
  const end = commonEnd(ofStays, ofGone);
  const shortened = ({ endsOn }: Consent): string => (end !== undefined && end < endsOn ? end : endsOn);
  return [
    ...ofStays.flatMap((consent) => {
      const endsOn = shortened(consent.record);
      return endsOn === consent.record.endsOn
        ? []
        : [replace('consents', consent, { ...consent.record, endsOn })];
    }),
    ...ofGone.map((consent) =>
      replace('consents', consent, {
        ...consent.record,
        endsOn: shortened(consent.record),
        subject: { kind: 'person', id: kept },
      }),
    ),
  ];
}

export interface SplitParts {
  readonly from: Kept<Person>;
  readonly chosen: readonly Kept<KeptFace>[];
  readonly name: string;
  readonly consents: readonly Kept<Consent>[];
  readonly now: Date;
  readonly newId: () => Id;
}

/**
 * Chosen faces become a person of their own, and are not suggested for the first one again. Copies of the consent
 * records go with them, so that nothing is kept longer, or under other terms, than was agreed.
 */
export function splitPerson({ from, chosen, name, consents, now, newId }: SplitParts): {
  readonly person: Person;
  readonly step: Step;
} {
  const { collection, id: before, cover } = from.record;
  const person: Person = {
    id: newId(),
    collection,
    name: plainLine(name).trim(),
    createdAt: now.toISOString(),
  };
  const leaving = new Set(chosen.map(({ record }) => record.id));
  const { cover: _gone, ...withoutCover } = from.record;
  const step = steps(
    add('people', person),
    ...chosen.map((face) =>
      replace('faces', face, {
        ...face.record,
        person: person.id,
        notPeople: [...new Set([...face.record.notPeople, before])],
      }),
    ),
    ...(cover !== undefined && leaving.has(cover) ? [replace('people', from, withoutCover)] : []),
    ...consents.map(({ record }) =>
      add('consents', { ...record, id: newId(), subject: { kind: 'person', id: person.id } }),
    ),
  );
  return { person, step };
}

function mergedFacts(stays: Person, gone: Person): Person {
  const notes = [stays.note, gone.note].filter((note) => note !== undefined && note !== '');
  const note = [...new Set(notes)].join('\n');
  const cover = stays.cover ?? gone.cover;
  const { name: _name, note: _note, cover: _cover, ...facts } = stays;
  return {
    ...missingFacts(stays, gone),
    ...facts,
    name: stays.name === '' ? gone.name : stays.name,
    ...(note !== '' && { note }),
    ...(cover !== undefined && { cover }),
  };
}

/** What only the one who goes states. */
function missingFacts(stays: Person, gone: Person): Partial<Person> {
  return Object.fromEntries(
    comparedFacts.flatMap((fact) =>
      stays[fact] === undefined && gone[fact] !== undefined ? [[fact, gone[fact]] as const] : [],
    ),
  );
}

function stated(person: Person, fact: ComparedFact): string {
  const value = person[fact];
  return value === undefined ? '' : String(value);
}
