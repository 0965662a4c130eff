import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CandidateRef } from '../../../../src/domain/case.ts';
import { createPairEngine } from '../../../../src/workflows/match/pair-engine.ts';
import { nearestKept } from '../../../../src/workflows/match/run-limits.ts';
import type { PairRunProgress } from '../../../../src/workflows/match/contract.ts';
import type { SearchUnit } from '../../../../src/workflows/search/contract.ts';
import { removeSubjects } from '../../../../src/workflows/consent.ts';
import { dot, plainEngine } from '../../../unit/workflows/match/a-run.ts';
import { aPerson } from '../../../unit/workflows/people/records.ts';
import { only, valueOf } from '../../engine/expecting.ts';
import { freshGallery, freshName, passphrase, tab, unlockAgain } from '../../gallery/galleries.ts';
import { backupOf, contentOf, device, restoreAll } from '../backup/backups.ts';
import { comparing, isDone, people, rests, storedOf, type Compared } from './a-runner.ts';

const opened: Compared[] = [];
const compare = (...parts: Parameters<typeof comparing>): Compared => {
  const compared = comparing(...parts);
  opened.push(compared);
  return compared;
};
afterEach(() => {
  vi.restoreAllMocks();
  for (const { runner } of opened.splice(0)) runner.dispose();
});

/** In nine blocks. */
const some = { a: people('a', 0, 60), b: people('b', 0, 60) };
const nine = 400;

function templateOf({ side }: SearchUnit): Float32Array {
  return side[0]?.face.template.values ?? expect.fail('a photo');
}

/** The nearest of one of A, as a plain scan finds them. */
function nearest(one: SearchUnit, others: readonly SearchUnit[]): string[] {
  return others
    .map((other) => ({ key: other.key, value: dot(templateOf(one), templateOf(other)) }))
    .toSorted((p, q) => q.value - p.value)
    .slice(0, nearestKept)
    .map(({ key }) => key);
}

function nearestOf(compared: Compared, place: number): string[] {
  const { near, b } = compared.pairs();
  return [...near.a.keys()]
    .filter((at) => near.a[at] === place)
    .toSorted((p, q) => (near.similarity[q] ?? 0) - (near.similarity[p] ?? 0))
    .slice(0, nearestKept)
    .map((at) => b[near.b[at] ?? 0]?.key ?? '');
}

describe('3,000 x 3,000', () => {
  it('closed in the middle goes on after reload, and nothing is compared twice', async () => {
    const database = freshName();
    const units = { a: people('a', 0, 3_000), b: people('b', 0, 3_000) };
    const first = compare(await freshGallery(database), units, createPairEngine);
    first.onProgress = ({ compared }: PairRunProgress) => {
      // As when the page goes: whatever is in flight is lost.
      if (compared > 2_000_000) first.runner.dispose();
    };
    first.runner.start();
    await first.until(({ compared }) => compared > 2_000_000);
    await expect.poll(first.held).toBe(0);

    const second = compare(await unlockAgain(database), units, createPairEngine);
    const before = await second.until(rests);
    expect(before).toMatchObject({ state: 'paused', total: 9_000_000, comparedNow: 0 });
    expect(before.compared).toBeGreaterThan(2_000_000);
    expect(before.compared).toBeLessThan(9_000_000);
    expect(second.pairs().near.a.length).toBeGreaterThan(1_000);
    second.runner.start();
    const done = await second.until(isDone);
    expect(done.compared).toBe(9_000_000);
    expect(before.compared + done.comparedNow).toBe(9_000_000);
    for (const place of [0, 777, 1_500, 2_999]) {
      expect(nearestOf(second, place)).toEqual(
        nearest(second.pairs().a[place] ?? expect.fail('somebody'), units.b),
      );
    }
    await expect.poll(second.held).toBe(0);

    const third = compare(await unlockAgain(database), units, createPairEngine);
    expect(await third.until(rests)).toMatchObject({ state: 'done', compared: 9_000_000, comparedNow: 0 });
    expect(third.pairs().near).toEqual(second.pairs().near);
  }, 120_000);
});

describe('a comparison', () => {
  it('compares who comes, changes and leaves with what is new to them only', async () => {
    const gallery = await freshGallery();
    const plain = plainEngine();
    const compared = compare(gallery, { a: people('a', 0, 10), b: people('b', 0, 20) }, plain.make);
    compared.runner.start();
    expect(await compared.until(isDone)).toMatchObject({ compared: 200, comparedNow: 200 });
    compared.runner.setUnits({ a: people('a', 0, 11), b: people('b', 0, 22) });
    expect(await compared.until(({ total, state }) => total === 242 && state === 'done')).toMatchObject({
      comparedNow: 242,
    });
    const changed = [...people('b', 0, 20), ...people('b', 20, 21, 1)];
    compared.runner.setUnits({ a: people('a', 1, 11), b: changed });
    expect(await compared.until(({ total, state }) => total === 210 && state === 'done')).toMatchObject({
      // The one whose photos changed, with each of the ten.
      comparedNow: 252,
    });
    expect(nearestOf(compared, 3)).toEqual(nearest(compared.pairs().a[3] ?? expect.fail('one'), changed));
    const { runs } = await storedOf(gallery);
    expect(JSON.stringify(only(runs))).not.toContain('person:a0"');
  });

  it('rests when asked to, goes on when asked to, and holds the gallery open only in between', async () => {
    const plain = plainEngine();
    const compared = compare(await freshGallery(), some, plain.make, nine);
    await compared.until(rests);
    compared.onProgress = ({ compared: pairs }) => {
      if (pairs > 0) compared.runner.pause();
    };
    compared.runner.start();
    const paused = await compared.until(({ state, compared: pairs }) => state === 'paused' && pairs > 0);
    await expect.poll(compared.held).toBe(0);
    expect(paused.compared).toBeLessThan(paused.total);
    compared.onProgress = () => undefined;
    compared.runner.start();
    expect(await compared.until(isDone)).toMatchObject({ comparedNow: 3_600 });
    const covered = plain.blocks.reduce((sum, { a, b }) => sum + (a[1] - a[0]) * (b[1] - b[0]), 0);
    expect(covered).toBe(3_600);
  });

  it('stops with the reason when there is no room or a worker dies, loses nothing, and goes on', async () => {
    const plain = plainEngine();
    const compared = compare(await freshGallery(), some, plain.make, nine);
    await compared.until(rests);
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
      ...given: unknown[]
    ) => IDBRequest<IDBValidKey>;
    let full = false;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === 'pairParts') {
        if (full) throw new DOMException('no room', 'QuotaExceededError');
        full = true;
      }
      return put.apply(this, given);
    });
    compared.runner.start();
    const stopped = await compared.until(({ state }) => state === 'failed');
    expect(stopped.failure?.code).toBe('gallery.quota');
    expect(stopped.compared).toBeGreaterThan(0);
    expect(compared.pairs().near.a.length).toBeGreaterThan(0);
    vi.restoreAllMocks();
    plain.failNext = true;
    compared.runner.start();
    expect((await compared.until(({ failure }) => failure?.code === 'pairs.failed')).state).toBe('failed');
    compared.runner.start();
    expect(await compared.until(isDone)).toMatchObject({ comparedNow: 3_600 });
  });

  it('is done by one tab; the other one says so, and may when that one stops', async () => {
    const database = freshName();
    const slow = plainEngine();
    slow.pace = 300;
    const units = { a: people('a', 0, 10), b: people('b', 0, 10) };
    const here = compare(await freshGallery(database), units, slow.make);
    const there = compare(await unlockAgain(database), units, plainEngine().make);
    await Promise.all([here.until(rests), there.until(rests)]);
    here.runner.start();
    await expect.poll(here.held).toBe(1);
    there.runner.start();
    await expect.poll(there.elsewhere).toBe(true);
    expect(there.progress().state).toBe('paused');
    await here.until(isDone);
    await expect.poll(there.elsewhere).toBe(false);
    // It has heard what the first one did.
    expect(await there.until(isDone)).toMatchObject({ compared: 100, comparedNow: 0 });
  });

  it('forgets who is deleted while it goes on, in the same commit', async () => {
    const gallery = await freshGallery();
    const [a, b] = [some.a, some.b];
    valueOf(await gallery.commit([{ kind: 'put', store: 'people', record: aPerson('b7'), revision: 0 }]));
    const plain = plainEngine();
    const compared = compare(gallery, { a, b }, plain.make, nine);
    await compared.until(rests);
    compared.runner.start();
    await compared.until(({ compared: pairs }) => pairs > 0);
    valueOf(await removeSubjects(gallery, [{ kind: 'person', id: 'b7' }], '2026-11-22'));
    expect(only((await storedOf(gallery)).runs).record.units.b.keys).not.toContain('person:b7');
    const others = b.filter(({ key }) => key !== 'person:b7');
    compared.runner.setUnits({ a, b: others });
    await compared.until(({ total, state }) => total === 60 * 59 && state === 'done');
    await expect.poll(compared.held).toBe(0);
    const end = await storedOf(gallery);
    const { keys } = only(end.runs).record.units.b;
    expect(keys).not.toContain('person:b7');
    const near = end.parts.flatMap(({ record }) => [...record.near.b]);
    expect(near.filter((number) => (keys[number] ?? '') === '')).toEqual([]);
    expect(nearestOf(compared, 5)).toEqual(nearest(a[5] ?? expect.fail('somebody'), others));
  });

  it('never stores anybody who was deleted in the moment before it starts', async () => {
    const gallery = await freshGallery();
    const isThere = (ref: CandidateRef) => ref.kind !== 'person' || ref.person !== 'b7';
    const compared = compare(gallery, some, plainEngine().make, nine, isThere);
    compared.runner.start();
    expect(await compared.until(isDone)).toMatchObject({ total: 60 * 59, comparedNow: 60 * 59 });
    expect(only((await storedOf(gallery)).runs).record.units.b.keys).not.toContain('person:b7');
  });

  it('that one tab forgets ends in the other, and nothing of it comes back', async () => {
    const database = freshName();
    const slow = plainEngine();
    slow.pace = 100;
    const gallery = await freshGallery(database);
    const here = compare(gallery, some, slow.make, nine);
    const there = compare(await unlockAgain(database), some, plainEngine().make, nine);
    await Promise.all([here.until(rests), there.until(rests)]);
    here.runner.start();
    await here.until(({ compared: pairs }) => pairs > 0);
    expect(await there.runner.forget()).toBeUndefined();
    expect(await here.until(rests)).toMatchObject({ compared: 0 });
    await expect.poll(here.held).toBe(0);
    expect(await storedOf(gallery)).toEqual({ runs: [], parts: [], damaged: [] });
  });

  it('is forgotten when asked to, goes with its collection, and is made anew for newer templates', async () => {
    const gallery = await freshGallery();
    const units = { a: people('a', 0, 9), b: people('b', 0, 9) };
    const plain = plainEngine();
    const compared = compare(gallery, units, plain.make);
    compared.runner.start();
    await compared.until(isDone);
    expect((await storedOf(gallery)).parts.length).toBe(1);
    expect(await compared.runner.forget()).toBeUndefined();
    expect(await storedOf(gallery)).toEqual({ runs: [], parts: [], damaged: [] });
    expect(compared.progress()).toMatchObject({ state: 'paused', compared: 0, comparedNow: 0 });
    compared.runner.start();
    await compared.until(isDone);
    const run = only((await storedOf(gallery)).runs);
    const older = { ...run.record, kernel: 'older' };
    valueOf(
      await gallery.commit([{ kind: 'put', store: 'pairRuns', record: older, revision: run.revision }]),
    );
    await compared.until(({ compared: pairs }) => pairs === 0);
    compared.runner.start();
    await compared.until(isDone);
    expect(only((await storedOf(gallery)).runs).record.kernel).not.toBe('older');
    valueOf(await removeSubjects(gallery, [{ kind: 'collection', id: 'seekers' }], '2026-11-22'));
    expect(await storedOf(gallery)).toEqual({ runs: [], parts: [], damaged: [] });
  });

  it('is in no backup, and a restored gallery has none', async () => {
    const gallery = await freshGallery();
    const plain = plainEngine();
    const compared = compare(gallery, { a: people('a', 0, 9), b: people('b', 0, 9) }, plain.make);
    compared.runner.start();
    await compared.until(isDone);
    const person = aPerson('b0b50000-0000-4000-8000-000000000002', {
      collection: 'c0113c70-0000-4000-8000-000000000001',
      birthPlace: 'Hull',
      missingPlace: 'Immingham',
      marks: 'a strawberry mark',
    });
    valueOf(await gallery.commit([{ kind: 'put', store: 'people', record: person, revision: 0 }]));
    const { file, summary } = await backupOf(gallery);
    expect(summary).toMatchObject({ people: 1, leftOut: 0 });
    const other = await device();
    valueOf(await restoreAll(other.vault, file, other.gallery, { theirs: new Set(), withUncovered: true }));
    expect(await contentOf(other.gallery)).toEqual(await contentOf(gallery));
    expect(await storedOf(other.gallery)).toEqual({ runs: [], parts: [], damaged: [] });
  });

  it('stops when the gallery locks, and is there when it is opened again', async () => {
    const database = freshName();
    const vault = tab(database);
    const gallery = valueOf(await vault.create(passphrase));
    const compared = compare(gallery, some, plainEngine().make, nine);
    await compared.until(rests);
    compared.runner.start();
    const before = await compared.until(({ compared: pairs }) => pairs > 0);
    gallery.lock();
    await expect.poll(compared.held).toBe(0);
    const again = compare(await unlockAgain(database), some, plainEngine().make, nine);
    const rested = await again.until(rests);
    expect(rested.compared).toBeGreaterThanOrEqual(before.compared);
    again.runner.start();
    expect((await again.until(isDone)).comparedNow).toBe(rested.total - rested.compared);
  });
});
