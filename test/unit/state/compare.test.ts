import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, success, type Result } from '../../../src/domain/errors.ts';
import type { PhotoFaces } from '../../../src/domain/face.ts';
import { createCompareState } from '../../../src/state/compare.ts';
import { beliefOf, phaseOf, shownPhoto, type SlotName } from '../../../src/state/slots.ts';
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
  const phase = (name: SlotName) => phaseOf(state.slots.value[name]);
  const shown = (name: SlotName) => {
    const photo = shownPhoto(state.slots.value[name]);
    if (photo === undefined) throw new Error(`there is no photo on the ${name} side`);
    return photo;
  };
  const fill = async (name: SlotName, content = aPhoto()) => {
    state.put(name, new Blob(['photo']));
    await call(calls.length - 1).answer(success({ photo: content }));
  };
  const add = async (name: SlotName, content = aPhoto()) => {
    state.add(name, new Blob(['one more']));
    await call(calls.length - 1).answer(success({ photo: content }));
  };
  const widths = (name: SlotName) => state.slots.value[name].photos.map(({ content }) => content.width);
  return { state, calls, call, phase, shown, widths, fill, add };
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

describe('several photos of one person', () => {
  it('stand in the order they came, the newest on show', async () => {
    const { state, fill, add, widths } = start();
    await fill('earlier', aPhoto({ width: 1 }));
    await add('earlier', aPhoto({ width: 2 }));
    await add('earlier', aPhoto({ width: 3 }));
    expect(widths('earlier')).toEqual([1, 2, 3]);
    expect(state.slots.value.earlier.shown).toBe(2);
  });

  it('are five at most', async () => {
    const { state, calls, fill, add } = start();
    await fill('earlier');
    for (let count = 2; count <= 5; count += 1) await add('earlier');
    state.add('earlier', new Blob(['sixth']));
    expect(calls).toHaveLength(5);
    expect(state.slots.value.earlier.photos).toHaveLength(5);
  });

  it('keep their result while one more is read, and when it fails', async () => {
    const { state, call, phase, fill } = start();
    await fill('earlier');
    await fill('later');
    const before = state.comparison.value;
    state.add('earlier', new Blob(['text']));
    expect(phase('earlier')).toBe('reading');
    expect(state.comparison.value).toEqual(before);
    await call(2).answer(failure('photo.not-an-image'));
    expect(phase('earlier')).toBe('failed');
    expect(state.comparison.value).toEqual(before);
    state.dismiss('earlier');
    expect(phase('earlier')).toBe('ready');
  });

  it('compare together, and say what each did', async () => {
    const { state, fill, add } = start();
    await fill('earlier');
    await fill('later');
    expect(state.comparison.value?.contributions).toEqual([]);
    await add('earlier');
    expect(state.comparison.value?.contributions.map(({ side, index }) => [side, index])).toEqual([
      ['a', 0],
      ['a', 1],
    ]);
  });

  it('replace only the one on show, and hide the result until it is known what comes', async () => {
    const { state, call, fill, add, widths } = start();
    await fill('later');
    await fill('earlier', aPhoto({ width: 1 }));
    await add('earlier', aPhoto({ width: 2 }));
    state.show('earlier', 0);
    state.put('earlier', new Blob(['better']));
    expect(state.comparison.value).toBeUndefined();
    await call(3).answer(success({ photo: aPhoto({ width: 9 }) }));
    expect(widths('earlier')).toEqual([9, 2]);
    expect(state.slots.value.earlier.shown).toBe(0);
    expect(state.comparison.value).toBeDefined();
  });

  it('lose only the one on show when it is removed, and get it back', async () => {
    const { state, fill, add, widths } = start();
    await fill('earlier', aPhoto({ width: 1 }));
    await add('earlier', aPhoto({ width: 2 }));
    state.remove('earlier');
    expect(widths('earlier')).toEqual([1]);
    expect(state.slots.value.earlier.shown).toBe(0);
    state.takeBack();
    expect(widths('earlier')).toEqual([1, 2]);
    expect(state.slots.value.earlier.shown).toBe(1);
  });

  it('share one birth year, as they show one person, but not an age', async () => {
    const { state, fill, add, shown } = start();
    await fill('earlier');
    state.state('earlier', { statedAge: 5, birthYear: 1984 });
    await add('earlier');
    expect(shown('earlier').people[0]).toEqual({ birthYear: 1984 });
    state.state('earlier', {});
    state.show('earlier', 0);
    expect(shown('earlier').people[0]).toEqual({ statedAge: 5 });
  });

  it('free the address of one that was removed for good', async () => {
    const { state, fill, add } = start();
    await fill('earlier');
    await add('earlier');
    state.remove('earlier');
    expect(made.size).toBe(2);
    state.undo.withdraw();
    expect(made.size).toBe(1);
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
    const { fill, phase } = start();
    await fill('earlier');
    const [first] = made;
    await fill('earlier');
    expect(made.size).toBe(1);
    expect([...made]).not.toContain(first);
    expect(phase('earlier')).toBe('ready');
  });
});
