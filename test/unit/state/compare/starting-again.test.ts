import { afterEach, describe, expect, it, vi } from 'vitest';
import { start } from './start.ts';

afterEach(() => {
  vi.useRealTimers();
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
