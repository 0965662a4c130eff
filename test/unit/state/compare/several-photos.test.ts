import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../../src/domain/errors.ts';
import { aPhoto } from '../../a-face.ts';
import { start } from './start.ts';

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
});
