import { describe, expect, it } from 'vitest';
import type { Person } from '../../../../src/domain/gallery.ts';
import { KnownPhotos } from '../../../../src/workflows/importing/known-photos.ts';
import type { RowFacts } from '../../../../src/workflows/importing/contract.ts';
import { PeopleByName } from '../../../../src/workflows/importing/people-by-name.ts';
import { judgeName } from '../../../../src/workflows/importing/photo-names.ts';
import { Queue } from '../../../../src/workflows/importing/queue.ts';
import { Rate } from '../../../../src/workflows/importing/rate.ts';

describe('the name of a file', () => {
  it.each([
    ['album/IMG_0001.JPG', 'photo'],
    ['album/b.webp', 'photo'],
    ['phone.heic', 'photo'],
    ['scan.tiff', 'photo'],
    ['no ending', 'unsure'],
    ['film.mov', 'other'],
    ['more.zip', 'other'],
    ['.hidden.jpg', 'other'],
    ['.trash/a.jpg', 'other'],
    ['__MACOSX/album/._a.jpg', 'other'],
    ['@eaDir/a.jpg/SYNOPHOTO_THUMB_M.jpg', 'other'],
    ['Thumbs.db', 'other'],
  ])('%s says: %s', (path, verdict) => {
    expect(judgeName(path)).toBe(verdict);
  });
});

describe('the photos that a gallery knows', () => {
  const hash = (bits: number) => (2n ** BigInt(bits) - 1n).toString(16).padStart(64, '0');
  it('are told by the bits in which their hashes differ, nearest first', () => {
    const known = new KnownPhotos();
    for (const bits of [0, 10, 21, 200])
      known.add({ id: `${bits}`, sha256: `sha-${bits}`, perceptualHash: hash(bits) }, []);
    expect(known.near(hash(0), 20)).toEqual(['0', '10']);
    expect(known.near(hash(256), 56)).toEqual(['200']);
    expect(known.near(hash(12), 12)).toEqual(['10', '21', '0']);
  });

  it('are forgotten when they are deleted', () => {
    const known = new KnownPhotos();
    known.add({ id: 'a', sha256: 'sha', perceptualHash: hash(3) }, ['face']);
    expect(known.withSha('sha')).toBe('a');
    expect(known.facesOf('a')).toEqual(['face']);
    known.delete('a');
    expect(known.withSha('sha')).toBeUndefined();
    expect(known.near(hash(3), 256)).toEqual([]);
  });
});

describe('the people of a collection', () => {
  const person = (id: string, name: string, birthYear?: number): Person => ({
    id,
    collection: 'c',
    name,
    ...(birthYear !== undefined && { birthYear }),
    createdAt: '2026-06-01T00:00:00.000Z',
  });
  const people = new PeopleByName();
  for (const record of [
    person('mei-1980', 'Wang Mei', 1980),
    person('mei-1955', 'Wang Mei', 1955),
    person('na', 'Li Na'),
  ])
    people.set({ record, revision: 1 });
  const meant = (name: string, birthYear?: number) => {
    const found = people.find({
      files: ['a.jpg'],
      person: name,
      facts: { ...(birthYear !== undefined && { birthYear }) },
    });
    return found.kind === 'known' ? found.kept.record.id : found.kind;
  };

  it('are known by name and birth year, whatever capitals and spaces', () => {
    expect(meant('wang  MEI', 1980)).toBe('mei-1980');
    expect(meant('Li Na', 1962)).toBe('na');
    expect(meant('Li Na')).toBe('na');
  });

  it('are not guessed at: two of a name are unclear, another year is another person', () => {
    expect(meant('Wang Mei')).toBe('unclear');
    expect(meant('Wang Mei', 1990)).toBe('new');
    expect(meant('Zhang Wei')).toBe('new');
  });

  it('are not one person where another sex, year of loss or name is stated', () => {
    const registered = new PeopleByName();
    const jun: Person = {
      ...person('jun', 'Li Jun', 1990),
      sex: 'male',
      missingYear: 1996,
      registryNumber: '7',
    };
    registered.set({ record: jun, revision: 1 });
    const kind = (name: string | undefined, facts: RowFacts) =>
      registered.find({ files: ['a.jpg'], ...(name !== undefined && { person: name }), facts }).kind;
    expect(kind('Li Jun', { sex: 'male', missingYear: 1996 })).toBe('known');
    expect(kind('Li Jun', { sex: 'female' })).toBe('new');
    expect(kind('Li Jun', { missingYear: 1999 })).toBe('new');
    expect(kind(undefined, { registryNumber: ' 7' })).toBe('known');
    // Two registries count alike; a name that is written another way has the birth year in common.
    expect(kind('Wang Mei', { registryNumber: '7' })).toBe('new');
    expect(kind('Xiao Jun', { registryNumber: '7', birthYear: 1990 })).toBe('known');
    expect(kind('Li Jun', { registryNumber: '8' })).toBe('new');
  });
});

describe('a queue', () => {
  it('gives everything once, in order, to takers who wait and to those who come later', async () => {
    const queue = new Queue<number>();
    const early = [queue.take(), queue.take()];
    for (let item = 0; item < 3000; item += 1) queue.push(item);
    queue.close();
    const late = Array.from({ length: 3000 }, () => queue.take());
    const taken = await Promise.all([...early, ...late]);
    expect(taken.slice(0, 3000)).toEqual(Array.from({ length: 3000 }, (_, item) => item));
    expect(taken.slice(3000)).toEqual([undefined, undefined]);
  });

  it('that is abandoned forgets what waits', async () => {
    const queue = new Queue<number>();
    queue.push(1);
    queue.abandon();
    expect(await queue.take()).toBeUndefined();
  });
});

describe('the rate of an import', () => {
  it('is that of the last half minute of work, pauses left out', () => {
    let time = 0;
    const rate = new Rate(() => time);
    rate.start();
    expect(rate.perSecond()).toBeUndefined();
    for (let photo = 0; photo < 100; photo += 1) {
      time += 1000;
      rate.count();
    }
    expect(rate.perSecond()).toBeCloseTo(1, 1);
    rate.stop();
    time += 3_600_000;
    expect(rate.perSecond()).toBeCloseTo(1, 1);
    rate.start();
    for (let photo = 0; photo < 60; photo += 1) {
      time += 500;
      rate.count();
    }
    expect(rate.perSecond()).toBeCloseTo(2, 1);
  });
});
