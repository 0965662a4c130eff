import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../../src/domain/errors.ts';
import type { FivePoints } from '../../../../src/domain/face.ts';
import { benchSubject } from '../../../../src/state/photo-bench/subject.ts';
import { beliefOf, originalOf } from '../../../../src/state/slots.ts';
import { aFace, aPhoto } from '../../a-face.ts';
import { start } from './start.ts';

const soon = () => new Promise(setImmediate);
const turned = { treatment: { quarterTurns: 1 } } as const;
const corner = { x: 0.25, y: 0.5 };
const marks: FivePoints = [corner, corner, corner, corner, corner];

describe('a photo that was put right by hand', () => {
  it('is read as treated, and keeps the file, its date and what was said', async () => {
    const { state, call, fill, shown } = start();
    await fill('earlier', aPhoto({ takenOn: '1999-05-06', dpi: 300 }));
    state.state('earlier', { statedAge: 5, photoYear: 1989 });
    const file = shown('earlier').photo.blob;
    state.adjust('earlier', turned);
    await soon();
    expect(await call(1).photo.text()).toBe('treated');
    await call(1).answer(success({ photo: aPhoto({ width: 400, height: 300 }) }));
    const photo = shown('earlier');
    expect(photo.treatment).toEqual({ quarterTurns: 1 });
    expect(photo.marked).toBeUndefined();
    expect(originalOf(photo)).toBe(file);
    expect(photo.facts).toMatchObject({ takenOn: '1999-05-06', dpi: 300, width: 1000 });
    expect(photo.photoYear).toBe(1989);
    expect(beliefOf(photo, 0, aFace()).source).toBe('stated');
  });

  it('comes back as it was, with its address, when the step is taken back', async () => {
    const { state, call, fill, shown } = start();
    await fill('earlier');
    const before = shown('earlier');
    state.adjust('earlier', turned);
    await soon();
    await call(1).answer(success({ photo: aPhoto() }));
    expect(state.undo.offer.value?.kind).toBe('adjust');
    state.takeBack();
    expect(shown('earlier')).toEqual(before);
    expect((await fetch(before.photo.url)).ok).toBe(true);
  });

  it('stays as it was when the reading is cancelled', async () => {
    const { state, fill, shown } = start();
    await fill('earlier');
    const before = shown('earlier');
    state.adjust('earlier', turned);
    state.cancel('earlier');
    expect(shown('earlier')).toEqual(before);
  });

  it('is the file itself again when nothing is left of the treatment', async () => {
    const { state, call, fill, shown } = start();
    await fill('earlier');
    const file = shown('earlier').photo.blob;
    state.adjust('earlier', turned);
    await soon();
    await call(1).answer(success({ photo: aPhoto() }));
    state.adjust('earlier', { treatment: {} });
    await soon();
    expect(call(2).photo).toBe(file);
    await call(2).answer(success({ photo: aPhoto() }));
    expect(shown('earlier').photo).toEqual({ blob: file, url: expect.any(String) as string });
    expect(shown('earlier').treatment).toBeUndefined();
  });

  it('opens on the bench again with the same treatment and marks', async () => {
    const { state, call, fill, shown } = start();
    await fill('earlier');
    expect(benchSubject(shown('earlier')).points?.[0].x).toBeCloseTo(0.4505, 4);
    state.adjust('earlier', { ...turned, marks });
    await soon();
    await call(1).answer(success({ photo: aPhoto() }));
    const subject = benchSubject(shown('earlier'));
    expect(subject.treatment).toEqual({ quarterTurns: 1 });
    expect(subject.marks).toHaveLength(5);
    expect(subject.points).toBeUndefined();
  });
});

describe('points set by hand', () => {
  it('are given to the engine in pixels of the photo as treated', async () => {
    const { state, call, fill } = start();
    await fill('earlier');
    state.adjust('earlier', { ...turned, marks });
    await soon();
    expect(call(1).marks?.[0]).toEqual({ x: 99.5, y: 149.5 });
  });

  it('make a photo comparable in which no face was seen, without any treatment', async () => {
    const { state, calls, call, fill, phase, shown } = start();
    await fill('later');
    await fill('earlier', aPhoto({ faces: [], takenOn: '2001-01-01' }));
    expect(phase('earlier')).toBe('failed');
    state.adjust('earlier', { treatment: {}, marks });
    await soon();
    expect(calls).toHaveLength(3);
    expect(call(2).marks?.[0]).toEqual({ x: 249.5, y: 399.5 });
    await call(2).answer(success({ photo: aPhoto() }));
    expect(shown('earlier').marked).toBe(true);
    expect(state.comparison.value).toBeDefined();
  });
});

describe('a photo in which no face is seen', () => {
  it('can be put right again after a first try that did not help', async () => {
    const { state, call, fill, shown } = start();
    await fill('earlier', aPhoto({ faces: [] }));
    state.adjust('earlier', turned);
    await soon();
    await call(1).answer(success({ photo: aPhoto({ faces: [] }) }));
    expect(state.slots.value.earlier.arrival).toMatchObject({ faint: { treatment: { quarterTurns: 1 } } });
    state.adjust('earlier', { treatment: { quarterTurns: 2 } });
    await soon();
    await call(2).answer(success({ photo: aPhoto() }));
    expect(shown('earlier').treatment).toEqual({ quarterTurns: 2 });
  });

  it('offers nothing where the file itself is at fault', async () => {
    const { state, call } = start();
    state.put('earlier', new Blob(['text']));
    await call(0).answer(failure('photo.not-an-image'));
    state.adjust('earlier', turned);
    expect(state.slots.value.earlier.arrival).toMatchObject({ phase: 'failed' });
    expect(state.slots.value.earlier.arrival).not.toHaveProperty('faint');
  });
});

describe('several photos in one scan', () => {
  it('become photos of the side, one after the other, and the whole comes back', async () => {
    const { state, call, fill, treatments } = start();
    await fill('earlier', aPhoto({ faces: [aFace(), aFace()] }));
    const before = state.slots.value.earlier;
    const left = { x: 0, y: 0, width: 0.5, height: 1 };
    state.cut('earlier', [left, { ...left, x: 0.5 }]);
    await soon();
    await call(1).answer(success({ photo: aPhoto() }));
    await soon();
    await call(2).answer(success({ photo: aPhoto() }));
    expect(treatments.map(({ crop }) => crop?.x)).toEqual([0, 0.5]);
    expect(state.slots.value.earlier.photos).toHaveLength(2);
    state.takeBack();
    expect(state.slots.value.earlier).toEqual(before);
  });
});
