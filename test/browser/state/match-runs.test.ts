import { signal } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import type { Change, OpenGallery } from '../../../src/gallery/contract.ts';
import { createLibrary } from '../../../src/state/library.ts';
import { createPairRuns, type PairRuns } from '../../../src/state/match/runs.ts';
import { plainEngine } from '../../unit/workflows/match/a-run.ts';
import { aPhotoRecord, then } from '../../unit/workflows/people/records.ts';
import { valueOf } from '../engine/expecting.ts';
import { freshGallery, freshName, unlockAgain } from '../gallery/galleries.ts';
import { faceRecord, put, until } from './an-album.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** So many people without a name, a face and a photo each. */
function faces(collection: string, from: number, to: number): readonly Change[] {
  return Array.from({ length: to - from }, (_, index) => {
    const id = `${collection}-${String(from + index)}`;
    return [
      put('photos', aPhotoRecord(`photo-${id}`, { collection })),
      put('faces', faceRecord(id, `photo-${id}`, from + index)),
    ];
  }).flat();
}

async function fill(gallery: OpenGallery): Promise<void> {
  const named = ['families', 'seekers', 'nobody'].map((id) =>
    put('collections', { id, name: id, createdAt: then }),
  );
  valueOf(await gallery.commit([...named, ...faces('families', 0, 4), ...faces('seekers', 0, 6)]));
}

function screenOf(gallery: OpenGallery) {
  const open = signal<OpenGallery | undefined>(gallery);
  closing.push(() => {
    open.value = undefined;
  });
  const sides = { a: signal<readonly string[]>([]), b: signal<readonly string[]>([]) };
  const library = createLibrary(open);
  const screen = { open, holdOpen: () => () => undefined };
  const runs = createPairRuns({ gallery: screen, library, sides, makeEngine: plainEngine().make });
  return { open, sides, runs };
}

const stateOf = (runs: PairRuns, state: string) => until(runs.progress, (now) => now?.state === state);

describe('the two sides of a gallery', () => {
  it('are compared when asked to, who comes in later too, and are offered again after a reload', async () => {
    const database = freshName();
    const gallery = await freshGallery(database);
    await fill(gallery);
    const { sides, runs } = screenOf(gallery);
    expect(runs.progress.value).toBeUndefined();
    sides.a.value = ['families'];
    sides.b.value = ['seekers'];
    expect(await stateOf(runs, 'paused')).toMatchObject({ total: 24, compared: 0 });
    runs.start();
    await stateOf(runs, 'done');
    const before = runs.pairs.value?.a;
    valueOf(await gallery.commit(faces('seekers', 6, 8)));
    const grown = await until(runs.progress, (now) => now?.total === 32 && now.state === 'done');
    expect(grown).toMatchObject({ compared: 32, comparedNow: 32 });
    expect(runs.pairs.value).toMatchObject({ compared: 32 });
    expect(runs.pairs.value?.a).toBe(before);
    expect(runs.pairs.value?.b).toHaveLength(8);

    const again = screenOf(await unlockAgain(database));
    const last = await until(again.runs.last, (now) => now !== undefined);
    expect(last).toMatchObject({ collections: { a: ['families'], b: ['seekers'] }, compared: 32, total: 32 });
    again.sides.a.value = last?.collections.a ?? [];
    again.sides.b.value = last?.collections.b ?? [];
    expect(await stateOf(again.runs, 'done')).toMatchObject({ compared: 32, comparedNow: 0 });
    expect(await again.runs.forget()).toBeUndefined();
    await until(again.runs.last, (now) => now === undefined);
    again.open.value = undefined;
    expect([again.runs.pairs.value, again.runs.progress.value]).toEqual([undefined, undefined]);
  });

  it('must both have somebody, and no collection stands on both', async () => {
    const gallery = await freshGallery();
    await fill(gallery);
    const { sides, runs } = screenOf(gallery);
    const codeOf = () => runs.progress.value?.failure?.code;
    sides.a.value = ['families'];
    expect(codeOf()).toBeUndefined();
    runs.start();
    expect(codeOf()).toBe('pairs.empty-side');
    sides.b.value = ['seekers', 'families'];
    expect(codeOf()).toBe('pairs.one-side');
    sides.b.value = ['nobody'];
    await expect.poll(codeOf).toBe('pairs.empty-side');
    sides.b.value = ['seekers'];
    await stateOf(runs, 'paused');
    expect(codeOf()).toBeUndefined();
  });
});
