import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../../src/domain/errors.ts';
import { beliefOf } from '../../../../src/state/slots.ts';
import { aFace, aPhoto } from '../../a-face.ts';
import { start } from './start.ts';

describe('reading a photo', () => {
  it('picks the largest face', async () => {
    const { fill, shown } = start();
    const small = aFace({ box: { x: 0, y: 0, width: 50, height: 50 } });
    await fill('earlier', aPhoto({ faces: [small, aFace(), small] }));
    expect(shown('earlier').selected).toBe(1);
  });

  it('compares as soon as both sides are ready', async () => {
    const { state, fill } = start();
    await fill('earlier');
    expect(state.comparison.value).toBeUndefined();
    await fill('later');
    expect(state.comparison.value?.similarity).toBeCloseTo(1, 6);
  });

  it('shows a failure and leaves the other photo alone', async () => {
    const { state, call, phase, fill } = start();
    await fill('earlier');
    state.put('later', new Blob(['text']));
    await call(1).answer(failure('photo.not-an-image'));
    expect(state.slots.value.later.arrival).toMatchObject({
      phase: 'failed',
      failure: { code: 'photo.not-an-image' },
    });
    expect(phase('earlier')).toBe('ready');
  });

  it('calls a photo without faces a failure', async () => {
    const { state, fill } = start();
    await fill('earlier', aPhoto({ faces: [] }));
    expect(state.slots.value.earlier.arrival).toMatchObject({ failure: { code: 'photo.no-face' } });
  });

  it('tells the engine to stop on cancel, brings back what was there, and ignores a late answer', async () => {
    const { state, call, phase, fill } = start();
    await fill('earlier');
    const before = state.slots.value.earlier;
    state.put('earlier', new Blob(['other']));
    state.cancel('earlier');
    expect(call(1).signal?.aborted).toBe(true);
    expect(state.slots.value.earlier).toEqual(before);
    await call(1).answer(success({ photo: aPhoto({ width: 1 }) }));
    expect(state.slots.value.earlier).toEqual(before);
    expect(phase('later')).toBe('empty');
  });

  it('lands on the side its photo was swapped to', async () => {
    const { state, call, phase } = start();
    state.put('earlier', new Blob(['photo']));
    state.swap();
    await call(0).answer(success({ photo: aPhoto() }));
    expect([phase('earlier'), phase('later')]).toEqual(['empty', 'ready']);
  });

  it('takes the newer of two photos for one side, whichever answers first', async () => {
    const { state, call, widths } = start();
    state.put('earlier', new Blob(['first']));
    state.put('earlier', new Blob(['second']));
    await call(1).answer(success({ photo: aPhoto({ width: 222 }) }));
    await call(0).answer(success({ photo: aPhoto({ width: 111 }) }));
    expect(widths('earlier')).toEqual([222]);
  });
});

describe('several photos at once', () => {
  it('fill both sides, and one fills the side it was aimed at', () => {
    const { state, phase } = start();
    state.putAll([new Blob(['a'])], 'later');
    expect([phase('earlier'), phase('later')]).toEqual(['empty', 'reading']);
    state.putAll([new Blob(['a']), new Blob(['b']), new Blob(['c'])], 'later');
    expect([phase('earlier'), phase('later')]).toEqual(['reading', 'reading']);
  });
});

describe('ages', () => {
  it('belong to the picked face, the year to the whole photo', async () => {
    const { state, fill, shown } = start();
    await fill('earlier', aPhoto({ faces: [aFace(), aFace()] }));
    state.state('earlier', { statedAge: 5, photoYear: 1989 });
    state.pick('earlier', 1);
    const photo = shown('earlier');
    expect(beliefOf(photo, 0, aFace())).toMatchObject({ source: 'stated', mean: 5.5 });
    expect(beliefOf(photo, 1, aFace())).toEqual(aFace().age);
    expect(photo.photoYear).toBe(1989);
  });

  it('go back to the estimate when what was stated is withdrawn', async () => {
    const { state, fill, shown } = start();
    await fill('earlier');
    state.state('earlier', { statedAge: 5, photoYear: 1989 });
    state.state('earlier', {});
    const photo = shown('earlier');
    expect(photo.photoYear).toBeUndefined();
    expect(beliefOf(photo, 0, aFace())).toEqual(aFace().age);
  });
});
