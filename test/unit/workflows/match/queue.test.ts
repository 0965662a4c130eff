import { describe, expect, it } from 'vitest';
import { factNames, type FactName, type NearPairs } from '../../../../src/workflows/match/contract.ts';
import { mostTaken } from '../../../../src/workflows/match/joint.ts';
import { makeQueue } from '../../../../src/workflows/match/queue.ts';
import type { SearchUnit } from '../../../../src/workflows/search/contract.ts';
import { aUnit, photosOf } from '../search/some-units.ts';

const { signal } = new AbortController();

/** The same people young and grown; `alike` is how much of a face is left. */
function twoSides(people: number, alike = 0.75) {
  const unit = (side: string, who: number, age: number) =>
    aUnit(`${side}${String(who)}`, photosOf(500 + who, 1 + (who % 3), age, alike), {
      sex: who % 2 === 0 ? 'female' : 'male',
      birthYear: 1980 + (who % 20),
    });
  return {
    a: Array.from({ length: people }, (_, who) => unit('a', who, 6)),
    b: Array.from({ length: people }, (_, who) => unit('b', who, 25)),
  };
}

function allPairs(a: readonly SearchUnit[], b: readonly SearchUnit[]): NearPairs {
  const count = a.length * b.length;
  return {
    a: Uint32Array.from({ length: count }, (_, at) => Math.floor(at / b.length)),
    b: Uint32Array.from({ length: count }, (_, at) => at % b.length),
    similarity: new Float64Array(count),
  };
}

async function queueOf(
  a: readonly SearchUnit[],
  b: readonly SearchUnit[],
  { facts = [] as readonly FactName[], perPerson = 3 } = {},
) {
  const queue = await makeQueue(allPairs(a, b), a, b, { facts: new Set(facts), perPerson }, signal);
  if (queue === undefined) throw new Error('the queue was given up');
  return queue;
}

const { a, b } = twoSides(40);

describe('the queue of two sides', () => {
  it('puts those first who are each other’s first, then goes by evidence', async () => {
    const { pairs, compared } = await queueOf(a, b);
    expect(compared).toBe(1600);
    const right = pairs.filter((pair) => pair.a.key.slice(8) === pair.b.key.slice(8));
    expect(right.filter(({ mutual }) => mutual).length).toBeGreaterThan(20);
    const order = pairs.map(({ mutual, joint }) => (mutual ? 10 : 0) + joint.evidence);
    expect([...order].sort((p, q) => q - p)).toEqual(order);
    expect(pairs.every(({ joint }) => joint.evidence > 0)).toBe(true);
    for (const { mutual, places } of pairs) expect(mutual).toBe(places[0] === 1 && places[1] === 1);
  });

  it('lets nobody flood it on either side, never cuts a mutual pair, and says how many it keeps out', async () => {
    // One face on side B that everybody on side A looks like.
    const common = photosOf(7, 1, 25, 0.9);
    const alike = Array.from({ length: 12 }, (_, who) =>
      aUnit(`a${String(who)}`, photosOf(7, 1, 20 + who, 0.9)),
    );
    const crowded = [aUnit('b-common', common), ...b];
    const all = await queueOf(alike, crowded, { perPerson: 1000 });
    expect(all.pairs.filter((pair) => pair.b.key === 'person:b-common').length).toBe(12);
    const limited = await queueOf(alike, crowded, { perPerson: 2 });
    const count = (side: 'a' | 'b', key: string) =>
      limited.pairs.filter((pair) => pair[side].key === key).length;
    for (const pair of limited.pairs) {
      expect(count('a', pair.a.key)).toBeLessThanOrEqual(2);
      expect(count('b', pair.b.key)).toBeLessThanOrEqual(2);
    }
    expect(limited.left).toBe(all.pairs.length - limited.pairs.length);
    expect(limited.pairs[0]?.mutual).toBe(true);
  });

  it('keeps a strong face in the queue whatever the facts say, marked', async () => {
    const told = b.map((unit, who) =>
      who === 0 ? { ...unit, facts: { sex: 'male', birthYear: 1950 } as const } : unit,
    );
    const own = async (facts: readonly FactName[]) =>
      (await queueOf(a, told, { facts, perPerson: 100 })).pairs.find(
        (pair) => pair.key === 'person:a0|person:b0',
      );
    const without = await own([]);
    const beside = await own(factNames);
    if (!((without?.joint.faces ?? 0) > mostTaken)) throw new Error('the face is not strong');
    expect(beside?.joint).toMatchObject({ bounded: true, applied: -mostTaken, faces: without?.joint.faces });
    expect(beside?.joint.facts.map(({ verdict }) => verdict)).toEqual(['conflict', 'conflict']);
    expect(beside?.face).toEqual(without?.face);
  });

  it('adds no pair by facts alone', async () => {
    const keys = async (facts: readonly FactName[]) =>
      new Set((await queueOf(a, b, { facts, perPerson: 1000 })).pairs.map(({ key }) => key));
    const faces = await keys([]);
    for (const key of await keys(factNames)) expect(faces.has(key)).toBe(true);
  });

  it('holds nobody against themselves where a person is on both sides', async () => {
    const { pairs } = await queueOf(a, [...b, ...a.slice(0, 5)], { perPerson: 1000 });
    expect(pairs.filter((pair) => pair.a.key === pair.b.key)).toEqual([]);
  });

  it('weighs only what is new while a run grows, and comes to the same', async () => {
    const near = allPairs(a, b);
    const half: NearPairs = {
      a: near.a.slice(0, 800),
      b: near.b.slice(0, 800),
      similarity: near.similarity.slice(0, 800),
    };
    const [sideA, sideB] = [[...a], [...b]];
    const options = { facts: new Set(factNames), perPerson: 3 };
    const early = await makeQueue(half, sideA, sideB, { ...options, compared: 800 }, signal);
    expect(early?.compared).toBe(800);
    const late = await makeQueue(near, sideA, sideB, options, signal);
    expect(late?.pairs).toEqual((await queueOf(a, b, { facts: factNames })).pairs);
  });

  it('holds only what is near now: a comparison that was forgotten leaves nothing behind', async () => {
    const near = allPairs(a, b);
    const none: NearPairs = {
      a: new Uint32Array(0),
      b: new Uint32Array(0),
      similarity: new Float64Array(0),
    };
    const [sideA, sideB] = [[...a], [...b]];
    const options = { facts: new Set(factNames), perPerson: 3 };
    expect((await makeQueue(near, sideA, sideB, options, signal))?.pairs).not.toEqual([]);
    const forgotten = await makeQueue(none, sideA, sideB, { ...options, compared: 0 }, signal);
    expect(forgotten).toEqual({ pairs: [], compared: 0, left: 0 });
    const again = await makeQueue(near, sideA, sideB, options, signal);
    expect(again?.pairs).toEqual((await queueOf(a, b, { facts: factNames })).pairs);
  });

  it('stops when asked to', async () => {
    const ended = new AbortController();
    ended.abort();
    const [sideA, sideB] = [[...a], [...b]];
    const options = { facts: new Set<FactName>(), perPerson: 3 };
    expect(await makeQueue(allPairs(a, b), sideA, sideB, options, ended.signal)).toBeUndefined();
  });
});

describe('the number of chance pairs', () => {
  it('is of the order of what is counted among people who have nobody on the other side', async () => {
    // How exactly, real faces tell (test/bench/match/lag.ts): made-up ones have lighter tails than people do.
    const unrelated = (side: string, from: number) =>
      Array.from({ length: 220 }, (_, at) =>
        aUnit(`${side}${String(at)}`, photosOf(from + at, 1, 25, 0.5), { birthYear: 1980 + (at % 20) }),
      );
    const [left, right] = [unrelated('x', 3000), unrelated('y', 6000)];
    for (const facts of [[], factNames]) {
      const { pairs } = await queueOf(left, right, { facts, perPerson: 1000 });
      const byEvidence = [...pairs].sort((p, q) => q.joint.evidence - p.joint.evidence);
      const at = byEvidence[39]?.chance.expected;
      expect(at).toBeGreaterThan(0.5 * 40);
      expect(at).toBeLessThan(4 * 40);
    }
  });

  it('falls with the evidence and is no more than what is there where no data reach', async () => {
    const { pairs } = await queueOf(a, b, { perPerson: 1000 });
    const byEvidence = [...pairs].sort((p, q) => p.joint.evidence - q.joint.evidence);
    byEvidence.forEach(({ chance }, at) => {
      const before = byEvidence[at - 1]?.chance;
      if (before?.atMost === chance.atMost)
        expect(chance.expected).toBeLessThanOrEqual(before.expected + 1e-9);
    });
    const last = byEvidence.at(-1);
    if (last?.chance.atMost === true) expect(last.chance.expected).toBeLessThanOrEqual(6);
  });
});
