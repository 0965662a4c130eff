/** Relatives beside one person: of the same family, or of another one. */
import { groupIndices, scatter } from '../groups.ts';
import type { Families, FamilyFace } from './families.ts';

export interface KinComparison {
  /** One face, or two of one family. */
  readonly relatives: readonly FamilyFace[];
  readonly person: FamilyFace;
  readonly kin: boolean;
}

/** Years within which two estimated ages are alike. */
const likeAges = 5;
/** Unrelated people beside each pair of relatives: more change nothing but the time. */
const strangersEach = 8;
/** Sets of photos of the same three people. */
const setsEach = 3;

/** The set's own pairs. */
export function labelledPairs({ pairs }: Families): KinComparison[] {
  return pairs.map(({ a, b, kin }) => ({ relatives: [a], person: b, kin }));
}

/** The set's pairs of relatives, and each relative beside people of other families who are as old as the true one. */
export function likeAgedPairs(families: Families): KinComparison[] {
  return withStrangers(
    labelledPairs(families).filter(({ kin }) => kin),
    families.faces,
  );
}

/**
 * Two relatives of one person who are not labelled as each other's kin, as two parents are, beside that person; and
 * beside people of other families who are as old. No photo shows two of the three.
 */
export function likeAgedTriples(families: Families): KinComparison[] {
  const kin = new Map<string, Set<string>>();
  const note = (one: string, other: string) => {
    const known = kin.get(one) ?? new Set();
    kin.set(one, known.add(other));
  };
  for (const { a, b, kin: related } of families.pairs) {
    if (!related) continue;
    note(a.person, b.person);
    note(b.person, a.person);
  }
  const photos = groupIndices(families.faces.map(({ person }) => person));
  const of = (person: string) =>
    (photos.get(person) ?? [])
      .flatMap((index) => families.faces[index] ?? [])
      .sort((p, q) => scatter(p.path) - scatter(q.path));
  const triples = [...kin].flatMap(([person, relatives]) =>
    pairsOf([...relatives].sort())
      .filter(([one, other]) => kin.get(one)?.has(other) !== true)
      .flatMap(([one, other]) => setsOf(of(person), of(one), of(other))),
  );
  return withStrangers(triples, families.faces);
}

/** Up to `setsEach` photos of the three, no two of them cut from one photo. */
function setsOf(
  person: readonly FamilyFace[],
  one: readonly FamilyFace[],
  other: readonly FamilyFace[],
): KinComparison[] {
  return person.slice(0, setsEach).flatMap((face, index) => {
    const first = pick(one, index, [face]);
    const second = first === undefined ? undefined : pick(other, index, [face, first]);
    return first === undefined || second === undefined
      ? []
      : [{ relatives: [first, second], person: face, kin: true }];
  });
}

function pick(
  faces: readonly FamilyFace[],
  turn: number,
  others: readonly FamilyFace[],
): FamilyFace | undefined {
  const free = faces.filter(({ photo }) => others.every((other) => other.photo !== photo));
  return free[turn % Math.max(1, free.length)];
}

/** Every two of them once. */
export function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]));
}

export function withStrangers(kin: readonly KinComparison[], faces: readonly FamilyFace[]): KinComparison[] {
  const strangers = kin.flatMap(({ relatives, person }) => {
    const name = [...relatives, person].map(({ path }) => path).join(' ');
    return faces
      .filter(
        ({ family, age }) => family !== person.family && Math.abs(age.mean - person.age.mean) <= likeAges,
      )
      .map((face) => ({ face, order: scatter(`${name} ${face.path}`) }))
      .sort((p, q) => p.order - q.order)
      .slice(0, strangersEach)
      .map(({ face }): KinComparison => ({ relatives, person: face, kin: false }));
  });
  return [...kin, ...strangers];
}
