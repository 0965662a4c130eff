import { describe, expect, it } from 'vitest';
import { candidateKey, type Verdict } from '../../../../src/domain/case.ts';
import type { AgeBelief, FivePoints } from '../../../../src/domain/face.ts';
import { openFaces, type OpenedFace } from '../../../../src/workflows/opinion/open-faces.ts';
import { asMade, newPackPassphrase } from '../../../../src/workflows/opinion/pack-passphrase.ts';
import { pickCandidates } from '../../../../src/workflows/opinion/pick-candidates.ts';
import { pickDecoys } from '../../../../src/workflows/opinion/pick-decoys.ts';
import { randomBelow, shuffled } from '../../../../src/workflows/opinion/random.ts';
import type { PackSource } from '../../../../src/workflows/opinion/source.ts';
import type { Candidate, CandidateDetail, DeskPhoto } from '../../../../src/workflows/search/contract.ts';
import { numbered } from './a-pack.ts';

interface Order {
  readonly people: number;
  readonly verdicts?: Readonly<Record<number, Verdict>>;
  readonly age?: (place: number) => number;
  readonly eyes?: (place: number) => number;
  readonly conflicts?: (place: number) => Candidate['conflicts'];
  readonly gone?: readonly number[];
}

const keyOf = (place: number): string => candidateKey({ kind: 'person', person: numbered(place) });
const placeOf = (key: string): number => Number(key.slice(-12));

/** An order of so many people; the evidence goes from 2 down to -2. */
function anOrder({ people, verdicts = {}, age, eyes, conflicts, gone = [] }: Order): PackSource {
  const candidate = (place: number): Candidate => ({
    key: keyOf(place),
    ref: { kind: 'person', person: numbered(place) },
    facts: {},
    similarity: 0,
    evidence: 2 - (4 * place) / people,
    support: { step: 'none', explanation: 'one-person' },
    age: { mean: age?.(place) ?? 30, sd: 3, source: 'estimated' },
    lookalikes: { expected: 1, atMost: false },
    conflicts: conflicts?.(place) ?? [],
  });
  const photo = (place: number): DeskPhoto => ({
    id: String(place),
    age: { mean: 30, sd: 3, source: 'estimated' } satisfies AgeBelief,
    open: () => Promise.resolve(gone.includes(place) ? undefined : pictureOf(eyes?.(place) ?? 100)),
    crop: () => Promise.resolve(undefined),
  });
  const verdictOf = (key: string): Verdict => verdicts[placeOf(key)] ?? 'open';
  return {
    total: people,
    ranked: (from, to) =>
      Array.from({ length: Math.max(0, Math.min(to, people) - from) }, (_, index) => candidate(from + index)),
    // Only what picking looks at.
    detail: (key) =>
      ({ candidate: candidate(placeOf(key)), photos: [photo(placeOf(key))] }) as unknown as CandidateDetail,
    verdictOf,
    leads: Object.keys(verdicts)
      .map(Number)
      .filter((place) => verdicts[place] === 'lead')
      .map(keyOf),
  };
}

function pictureOf(eyes: number): Awaited<ReturnType<DeskPhoto['open']>> {
  const points: FivePoints = [
    { x: 100, y: 100 },
    { x: 100 + eyes, y: 100 },
    { x: 100, y: 130 },
    { x: 90, y: 160 },
    { x: 110, y: 160 },
  ];
  return { picture: new Blob(), points, width: 400, height: 400 };
}

const placesOf = (details: readonly { readonly candidate: Candidate }[]): readonly number[] =>
  details.map(({ candidate }) => placeOf(candidate.key));

async function opened(source: PackSource, wanted: number): Promise<readonly OpenedFace[]> {
  const faces = await Promise.all(pickCandidates(source, wanted).map((detail) => openFaces(detail)));
  return faces.filter((face) => face !== undefined);
}

describe('the candidates of a pack', () => {
  it('are the first of the order', () => {
    expect(placesOf(pickCandidates(anOrder({ people: 100 }), 5))).toEqual([0, 1, 2, 3, 4]);
  });

  it('are all leads in any case, and nobody who was excluded', () => {
    const source = anOrder({ people: 100, verdicts: { 0: 'excluded', 1: 'unsure', 40: 'lead', 41: 'lead' } });
    expect(placesOf(pickCandidates(source, 4))).toEqual([40, 41, 1, 2]);
    expect(placesOf(pickCandidates(source, 1))).toEqual([40, 41]);
  });
});

describe('the faces that are mixed in', () => {
  it('scored low: none of the upper half, none that speaks for one person', async () => {
    const source = anOrder({ people: 400 });
    const faces = await pickDecoys(source, await opened(source, 10), 10);
    expect(faces).toHaveLength(10);
    for (const { candidate } of faces) {
      expect(placeOf(candidate.key)).toBeGreaterThanOrEqual(200);
      expect(candidate.evidence).toBeLessThan(0);
    }
    expect(new Set(faces.map(({ candidate }) => candidate.key)).size).toBe(10);
  });

  it('are others every time', async () => {
    const source = anOrder({ people: 4000 });
    const candidates = await opened(source, 5);
    const draw = async (): Promise<string> =>
      placesOf(await pickDecoys(source, candidates, 5))
        .toSorted()
        .join();
    expect(await draw()).not.toBe(await draw());
  });

  it('are about as old, and their pictures show about as much', async () => {
    const source = anOrder({
      people: 400,
      age: (place) => (place < 200 || place % 4 === 0 ? 30 : 70),
      eyes: (place) => (place < 200 || place % 8 === 0 ? 60 : 9),
    });
    const faces = await pickDecoys(source, await opened(source, 5), 5);
    expect(faces).toHaveLength(5);
    for (const { candidate } of faces) expect(candidate.age.mean).toBe(30);
    expect(faces.filter(({ eyeDistance }) => eyeDistance === 60).length).toBeGreaterThanOrEqual(4);
  });

  it('are no leads, nobody left in doubt, nobody of another stated sex, nobody whose picture is gone', async () => {
    const source = anOrder({
      people: 16,
      verdicts: { 9: 'lead', 10: 'unsure' },
      conflicts: (place) => (place === 11 ? ['sex'] : []),
      gone: [12],
    });
    const faces = await pickDecoys(source, await opened(source, 2), 8);
    // The eighth of sixteen says nothing either way, so it does not speak for different people.
    expect(placesOf(faces).toSorted((one, other) => one - other)).toEqual([13, 14, 15]);
  });
});

describe('chance', () => {
  it('puts every value at every place about as often', () => {
    const counts = Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => 0));
    for (let round = 0; round < 5000; round += 1) {
      shuffled([0, 1, 2, 3, 4]).forEach((value, place) => {
        const row = counts[place];
        if (row !== undefined) row[value] = (row[value] ?? 0) + 1;
      });
    }
    // 1,000 expected, standard deviation 28.
    for (const count of counts.flat()) expect(Math.abs(count - 1000)).toBeLessThan(170);
  });

  it('stays below what was asked for', () => {
    for (let round = 0; round < 1000; round += 1) expect(randomBelow(3)).toBeLessThan(3);
  });

  it('makes passphrases that never repeat and are read back however they are typed', () => {
    const made = Array.from({ length: 200 }, newPackPassphrase);
    expect(new Set(made).size).toBe(200);
    for (const one of made) {
      expect(one).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/);
      expect(asMade(` ${one.toUpperCase().replaceAll('-', ' ')} `)).toBe(one);
      expect(asMade(one.replaceAll('-', ''))).toBe(one);
    }
  });
});
