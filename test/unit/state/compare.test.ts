import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, success, type Result } from '../../../src/domain/errors.ts';
import type { PhotoFaces } from '../../../src/domain/face.ts';
import { createCompareState } from '../../../src/state/compare.ts';
import { beliefOf, type SlotName } from '../../../src/state/slots.ts';
import { aFace, aPhoto } from '../a-face.ts';

interface Call {
  readonly photo: Blob;
  readonly signal: AbortSignal | undefined;
  readonly answer: (result: Result<{ readonly photo: PhotoFaces }>) => Promise<void>;
}

/** An engine that answers when the test says so. */
function start() {
  const calls: Call[] = [];
  const state = createCompareState({
    analyse: (photo, options) =>
      new Promise((resolve) => {
        calls.push({
          photo,
          signal: options?.signal,
          answer: async (result) => {
            resolve(result);
            await new Promise(setImmediate);
          },
        });
      }),
    onModelProgress: () => () => undefined,
    warm: () => undefined,
  });
  const call = (index: number): Call => {
    const found = calls[index];
    if (found === undefined) throw new Error(`the engine was not called ${String(index + 1)} times`);
    return found;
  };
  const phase = (name: SlotName) => state.slots.value[name].phase;
  const fill = async (name: SlotName, content = aPhoto()) => {
    state.put(name, new Blob(['photo']));
    await call(calls.length - 1).answer(success({ photo: content }));
  };
  return { state, call, phase, fill };
}

const made = new Set<string>();

beforeEach(() => {
  made.clear();
  const createObjectURL = URL.createObjectURL.bind(URL);
  const revokeObjectURL = URL.revokeObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = createObjectURL(blob);
    made.add(url);
    return url;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => {
    made.delete(url);
    revokeObjectURL(url);
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('reading a photo', () => {
  it('picks the largest face', async () => {
    const { state, fill } = start();
    const small = aFace({ box: { x: 0, y: 0, width: 50, height: 50 } });
    await fill('earlier', aPhoto({ faces: [small, aFace(), small] }));
    expect(state.slots.value.earlier).toMatchObject({ phase: 'ready', selected: 1 });
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
    expect(state.slots.value.later).toEqual({ phase: 'failed', failure: { code: 'photo.not-an-image' } });
    expect(phase('earlier')).toBe('ready');
  });

  it('calls a photo without faces a failure', async () => {
    const { state, fill } = start();
    await fill('earlier', aPhoto({ faces: [] }));
    expect(state.slots.value.earlier).toMatchObject({ phase: 'failed', failure: { code: 'photo.no-face' } });
  });

  it('tells the engine to stop on cancel, brings back what was there, and ignores a late answer', async () => {
    const { state, call, phase, fill } = start();
    await fill('earlier');
    const before = state.slots.value.earlier;
    state.put('earlier', new Blob(['other']));
    state.cancel('earlier');
    expect(call(1).signal?.aborted).toBe(true);
    expect(state.slots.value.earlier).toBe(before);
    await call(1).answer(success({ photo: aPhoto({ width: 1 }) }));
    expect(state.slots.value.earlier).toBe(before);
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
    const { state, call } = start();
    state.put('earlier', new Blob(['first']));
    state.put('earlier', new Blob(['second']));
    await call(1).answer(success({ photo: aPhoto({ width: 222 }) }));
    await call(0).answer(success({ photo: aPhoto({ width: 111 }) }));
    expect(state.slots.value.earlier).toMatchObject({ content: { width: 222 } });
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
    const { state, fill } = start();
    await fill('earlier', aPhoto({ faces: [aFace(), aFace()] }));
    state.state('earlier', { statedAge: 5, photoYear: 1989 });
    state.pick('earlier', 1);
    const slot = state.slots.value.earlier;
    if (slot.phase !== 'ready') throw new Error('the photo is ready');
    expect(beliefOf(slot, 0, aFace())).toMatchObject({ source: 'stated', mean: 5.5 });
    expect(beliefOf(slot, 1, aFace())).toEqual(aFace().age);
    expect(slot.photoYear).toBe(1989);
  });

  it('go back to the estimate when what was stated is withdrawn', async () => {
    const { state, fill } = start();
    await fill('earlier');
    state.state('earlier', { statedAge: 5, photoYear: 1989 });
    state.state('earlier', {});
    const slot = state.slots.value.earlier;
    if (slot.phase !== 'ready') throw new Error('the photo is ready');
    expect(slot.photoYear).toBeUndefined();
    expect(beliefOf(slot, 0, aFace())).toEqual(aFace().age);
  });
});

describe('starting again', () => {
  it('empties both sides and can be taken back whole', async () => {
    const { state, phase, fill } = start();
    await fill('earlier');
    await fill('later');
    const before = state.slots.value;
    state.reset();
    expect([phase('earlier'), phase('later')]).toEqual(['empty', 'empty']);
    expect(state.undo.offer.value?.kind).toBe('reset');
    state.takeBack();
    expect(state.slots.value).toEqual(before);
    expect(state.undo.offer.value).toBeUndefined();
  });

  it('offers nothing to take back when nothing was lost', () => {
    const { state } = start();
    state.reset();
    expect(state.undo.offer.value).toBeUndefined();
  });

  it('withdraws the offer after ten seconds, but not while it is held', async () => {
    const { state, fill } = start();
    await fill('earlier');
    vi.useFakeTimers();
    state.remove('earlier');
    vi.advanceTimersByTime(9_900);
    state.undo.hold();
    vi.advanceTimersByTime(60_000);
    expect(state.undo.offer.value?.kind).toBe('remove');
    state.undo.release();
    vi.advanceTimersByTime(10_100);
    expect(state.undo.offer.value).toBeUndefined();
  });

  it('withdraws the offer when a new photo comes, which taking back would lose', async () => {
    const { state, fill } = start();
    await fill('earlier');
    state.remove('earlier');
    state.put('earlier', new Blob(['new']));
    expect(state.undo.offer.value).toBeUndefined();
  });
});

describe('addresses of photos', () => {
  it('live as long as the photo is shown or can be taken back, and no longer', async () => {
    const { state, fill } = start();
    await fill('earlier');
    await fill('later');
    expect(made.size).toBe(2);
    state.swap();
    state.remove('earlier');
    expect(made.size).toBe(2);
    state.takeBack();
    expect(made.size).toBe(2);
    state.reset();
    state.undo.withdraw();
    expect(made.size).toBe(0);
  });

  it('of a replaced photo are freed once the new one is read', async () => {
    const { state, fill } = start();
    await fill('earlier');
    const [first] = made;
    await fill('earlier');
    expect(made.size).toBe(1);
    expect([...made]).not.toContain(first);
    expect(state.slots.value.earlier.phase).toBe('ready');
  });
});
