import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { success } from '../../../../src/domain/errors.ts';
import type { PairPart, PairRun } from '../../../../src/domain/pair-run.ts';
import type { Change, Kept } from '../../../../src/gallery/contract.ts';
import { compareBlocks } from '../../../../src/workflows/match/run-blocks.ts';
import { forgetInRuns } from '../../../../src/workflows/match/run-forget.ts';
import { join } from '../../../../src/workflows/match/run-join.ts';
import type { StoredRun } from '../../../../src/workflows/match/run-leaving.ts';
import { nearestKept, nearestSure } from '../../../../src/workflows/match/run-limits.ts';
import { printOf, type ReadyUnit } from '../../../../src/workflows/match/run-people.ts';
import { ShownRun } from '../../../../src/workflows/match/run-shown.ts';
import { aUnit } from '../search/some-units.ts';
import { direction } from '../a-person.ts';
import { dot, newRun, plainEngine } from './a-run.ts';

type People = ReadonlyMap<string, ReadyUnit>;

function people(side: string, from: number, to: number, seed = 1): People {
  const some = new Map<string, ReadyUnit>();
  for (let who = from; who < to; who += 1) {
    const template = direction(seed * (side === 'a' ? 1_000 : 2_000) + who);
    const unit = aUnit(`${side}${String(who)}`, []);
    some.set(unit.key, { unit, template, print: printOf(template) });
  }
  return some;
}

const printsOf = (some: People) => new Map([...some].map(([key, { print }]) => [key, print]));

/** A round: who came and left, then everything that is left to compare. */
async function compare(
  stored: StoredRun,
  a: People,
  b: People,
): Promise<{ stored: StoredRun; shown: ShownRun }> {
  const joined = join(stored, { a: printsOf(a), b: printsOf(b) });
  const run: Kept<PairRun> = { revision: stored.run.revision + 1, record: joined.run };
  const parts = stored.parts.map((kept) => ({
    ...kept,
    record: joined.parts.get(kept.record.id) ?? kept.record,
  }));
  const shown = new ShownRun(
    joined.run,
    parts.map(({ record }) => record),
    { a, b },
    undefined,
  );
  const engine = plainEngine().make(128, { k: nearestKept });
  await engine.add(
    'a',
    shown.people.a.map(({ template }) => template),
  );
  await engine.add(
    'b',
    shown.people.b.map(({ template }) => template),
  );
  await engine.know(shown.near());
  const newId = (): string => crypto.randomUUID();
  const gallery = { commit: () => Promise.resolve(success(undefined)) };
  await compareBlocks({ gallery, engine, run, standings: shown.standings, newId }, shown.left(), {
    stops: () => false,
    signal: new AbortController().signal,
    onStored: (part, block, near) => {
      parts.push(part);
      shown.add(block, near);
    },
  });
  return { stored: { run, parts }, shown };
}

/** What the changes make of the run; undefined when it goes. */
function after(stored: StoredRun, changes: readonly Change[]): StoredRun | undefined {
  let { run } = stored;
  const parts = new Map(stored.parts.map((kept) => [kept.record.id, kept]));
  for (const change of changes) {
    if (change.kind === 'delete' && change.store === 'pairRuns') return undefined;
    if (change.kind !== 'put') continue;
    const revision = change.revision + 1;
    if (change.store === 'pairRuns') run = { revision, record: change.record };
    if (change.store === 'pairParts') parts.set(change.record.id, { revision, record: change.record });
  }
  return { run, parts: [...parts.values()] };
}

const forget = ({ run, parts }: StoredRun, ids: readonly string[], collections: readonly string[] = []) =>
  forgetInRuns(
    { pairRuns: [run], pairParts: parts },
    { people: new Set(ids), faces: new Set(), collections: new Set(collections) },
  );

describe('a comparison that somebody leaves', () => {
  it('holds neither their key nor their fingerprint, nor any pair of theirs', async () => {
    const { stored } = await compare(newRun(), people('a', 0, 8), people('b', 0, 9));
    const next = after(stored, forget(stored, ['b4'])) ?? expect.fail('the run is there');
    const { keys, prints } = next.run.record.units.b;
    expect(keys).not.toContain('person:b4');
    expect([...prints.subarray(8, 10)]).toEqual([0, 0]);
    expect(next.parts.flatMap(({ record }) => [...record.near.b])).not.toContain(4);
    expect(stored.parts.flatMap(({ record }) => [...record.near.b])).toContain(4);
    expect(forget(next, ['b4'])).toEqual([]);
  });

  it('goes with a collection that it stands on, with all its parts, and with no other', async () => {
    const { stored } = await compare(newRun(), people('a', 0, 3), people('b', 0, 3));
    expect(forget(stored, [], ['elsewhere'])).toEqual([]);
    const changes = forget(stored, [], ['b']);
    expect(changes.map(({ kind }) => kind)).toEqual(['delete', ...stored.parts.map(() => 'delete')]);
    expect(after(stored, changes)).toBeUndefined();
  });

  it('loses parts that no run is there for', () => {
    const part: PairPart = {
      id: 'part',
      run: 'gone',
      block: { a: [0, 1], b: [0, 1] },
      near: { a: new Uint32Array(), b: new Uint32Array(), similarity: new Float64Array() },
    };
    const changes = forgetInRuns(
      { pairRuns: [], pairParts: [{ revision: 2, record: part }] },
      { people: new Set(), faces: new Set() },
    );
    expect(changes).toEqual([{ kind: 'delete', store: 'pairParts', id: 'part', revision: 2 }]);
  });

  it('still has the nearest of everybody, as a plain computation finds them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000 }),
        fc.array(fc.array(fc.nat(39), { minLength: 1, maxLength: 9 }), { maxLength: 4 }),
        fc.nat(6),
        async (seed, leavings, late) => {
          const a = people('a', 0, 14, seed);
          const b = new Map(people('b', 0, 40, seed));
          let stored = (await compare(newRun(), a, b)).stored;
          for (const leaving of leavings) {
            const ids = leaving.map((who) => `b${String(who)}`);
            stored = after(stored, forget(stored, ids)) ?? expect.fail('the run is there');
            for (const id of ids) b.delete(`person:${id}`);
          }
          for (const [key, unit] of people('b', 40, 40 + late, seed)) b.set(key, unit);
          const { shown } = await compare(stored, a, b);
          expect(shown.isWhole).toBe(true);
          const { a: rows, b: columns, near } = shown.soFar();
          for (const [row, unit] of rows.entries()) {
            const mine = [...near.similarity.keys()]
              .filter((at) => near.a[at] === row)
              .toSorted((one, other) => (near.similarity[other] ?? 0) - (near.similarity[one] ?? 0))
              .slice(0, nearestSure)
              .map((at) => columns[near.b[at] ?? 0]?.key);
            const template = a.get(unit.key)?.template ?? new Float32Array();
            const nearest = [...b.values()]
              .map((other) => ({ key: other.unit.key, value: dot(template, other.template) }))
              .toSorted((one, other) => other.value - one.value)
              .slice(0, nearestSure)
              .map(({ key }) => key);
            expect(mine).toEqual(nearest);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a fingerprint', () => {
  it('changes with every bit of what is compared', () => {
    const template = direction(5);
    const print = printOf(template);
    expect(printOf(template.slice())).toEqual(print);
    const words = new Uint32Array(template.slice().buffer);
    for (let word = 0; word < words.length; word += 1) {
      for (const bit of [0, 1, 15, 22, 31]) {
        const other = words.slice();
        other[word] = ((other[word] ?? 0) ^ (1 << bit)) >>> 0;
        expect(printOf(new Float32Array(other.buffer))).not.toEqual(print);
      }
    }
  });
});

describe('a block that was stored while a deletion was under way', () => {
  it('loses at the next look what it says of who is gone', async () => {
    const [a, b] = [people('a', 0, 12), people('b', 0, 12)];
    const { stored } = await compare(newRun(), a, b);
    const gone = 'b3';
    const { keys } = stored.run.record.units.b;
    const number = keys.findIndex((key) => key.endsWith(gone));
    const units = { ...stored.run.record.units.b, keys: keys.map((key, at) => (at === number ? '' : key)) };
    const record = { ...stored.run.record, units: { ...stored.run.record.units, b: units } };
    const rest = new Map([...b].filter(([key]) => !key.endsWith(gone)));
    const late = { ...stored, run: { ...stored.run, record } };
    const joined = join(late, { a: printsOf(a), b: printsOf(rest) });
    expect(joined.someLeft).toBe(true);
    const parts = late.parts.map((kept) => joined.parts.get(kept.record.id) ?? kept.record);
    expect(late.parts.flatMap((kept) => [...kept.record.near.b])).toContain(number);
    expect(parts.flatMap(({ near }) => [...near.b])).not.toContain(number);
  });
});
