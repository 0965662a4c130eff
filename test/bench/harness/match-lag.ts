/** Labelled people, young on one side and grown on the other, through the app's own comparison of two sides. */
import { overallQuality } from '../../../src/domain/overall-quality.ts';
import { mostPhotos, type Side } from '../../../src/workflows/comparison.ts';
import type * as headless from '../../../src/workflows/headless.ts';
import type { FactName } from '../../../src/workflows/match/contract.ts';
import type { SearchUnit, StatedFacts } from '../../../src/workflows/search/contract.ts';

export interface LagPerson {
  readonly person: string;
  readonly young: readonly string[];
  readonly grown: readonly string[];
}

export interface LagMatchTask {
  /** Address of the app's headless entry. */
  readonly entry: string;
  readonly people: readonly LagPerson[];
  /** What is told of each person on side A and on side B, in the order of the people; several draws. */
  readonly draws: readonly (readonly (readonly [StatedFacts, StatedFacts])[])[];
  readonly facts: readonly FactName[];
}

/** One pair of the queue; numbers only. */
export interface LagPair {
  readonly right: boolean;
  readonly mutual: boolean;
  readonly evidence: number;
  readonly expected: number;
  readonly atMost: boolean;
}

export interface LagQueue {
  readonly pairs: readonly LagPair[];
  /** Milliseconds for the queue of the same run with the facts switched on or off. */
  readonly toggled: number;
}

export interface LagMatch {
  readonly a: number;
  readonly b: number;
  readonly faces: LagQueue;
  /** One for each draw. */
  readonly withFacts: readonly LagQueue[];
}

export async function matchLag({ entry, people, draws, facts }: LagMatchTask): Promise<LagMatch> {
  const app = (await import(/* @vite-ignore */ entry)) as typeof headless;
  const engine = app.createHeadless({ keepFaces: true });
  await engine.readAll(
    people.flatMap(({ young, grown }) => [...young, ...grown]),
    () => undefined,
  );
  const sideOf = (urls: readonly string[]): Side =>
    engine
      .faces(urls)
      .flatMap((face) => (face === undefined ? [] : [{ face, age: face.age }]))
      .sort((p, q) => overallQuality(q.face) - overallQuality(p.face))
      .slice(0, mostPhotos);
  const sides = people.map(({ young, grown }) => [sideOf(young), sideOf(grown)] as const);
  engine.pool.dispose();
  const places = await app.loadPlaces();
  if (!places.ok) throw new Error(places.failure.code);
  const placeOf = places.value.resolve;

  const unitsOf = (at: 0 | 1, told: LagMatchTask['draws'][number] | undefined): readonly SearchUnit[] =>
    people.flatMap(({ person }, index) => {
      const side = sides[index]?.[at] ?? [];
      const unit: SearchUnit = {
        key: `person:${String(at)}-${person}`,
        ref: { kind: 'person', person },
        side,
        facts: told?.[index]?.[at] ?? {},
      };
      return side.length === 0 ? [] : [unit];
    });
  const [a, b] = [unitsOf(0, undefined), unitsOf(1, undefined)];
  const near = await allPairs(app, a, b);
  const { signal } = new AbortController();

  const queueOf = async (
    [first, second]: readonly [readonly SearchUnit[], readonly SearchUnit[]],
    on: readonly FactName[],
  ): Promise<LagQueue> => {
    const start = performance.now();
    const options = { facts: new Set(on), perPerson: Infinity };
    const queue = await app.makeQueue(near, first, second, options, signal, placeOf);
    if (queue === undefined) throw new Error('the queue was given up');
    return {
      toggled: performance.now() - start,
      pairs: queue.pairs.map(({ a: p, b: q, mutual, joint, chance }) => ({
        right: p.ref.kind === 'person' && q.ref.kind === 'person' && p.ref.person === q.ref.person,
        mutual,
        evidence: joint.evidence,
        expected: chance.expected,
        atMost: chance.atMost,
      })),
    };
  };
  const withFacts: LagQueue[] = [];
  for (const told of draws) {
    const units = [unitsOf(0, told), unitsOf(1, told)] as const;
    await queueOf(units, []);
    withFacts.push(await queueOf(units, facts));
  }
  return { a: a.length, b: b.length, faces: await queueOf([a, b], []), withFacts };
}

/** Everybody's nearest, as many as there are, so that no chance pair goes uncounted. */
async function allPairs(app: typeof headless, a: readonly SearchUnit[], b: readonly SearchUnit[]) {
  const templates = (units: readonly SearchUnit[]) => units.map(({ side }) => app.gistOf(side).template);
  const [sideA, sideB] = [templates(a), templates(b)];
  const pairs = app.createPairEngine(sideA[0]?.length ?? 0, { k: Math.max(a.length, b.length) });
  try {
    await pairs.add('a', sideA);
    await pairs.add('b', sideB);
    const near = await pairs.compare({ a: [0, a.length], b: [0, b.length] });
    if (!near.ok) throw new Error(near.failure.code);
    return near.value;
  } finally {
    pairs.dispose();
  }
}
