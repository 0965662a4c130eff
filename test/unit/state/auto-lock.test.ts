import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutoLock, type LockPage } from '../../../src/state/auto-lock.ts';

const minute = 60_000;

function aPage(): LockPage {
  return Object.assign(new EventTarget(), { document: new EventTarget() });
}

describe('a lock of two minutes', () => {
  let page: LockPage;
  let locked: number;
  let lock: ReturnType<typeof createAutoLock>;

  beforeEach(() => {
    vi.useFakeTimers();
    page = aPage();
    locked = 0;
    lock = createAutoLock(page, () => {
      locked += 1;
    });
    lock.start(2);
  });
  afterEach(() => {
    lock.stop();
    vi.useRealTimers();
  });

  it('closes after two minutes without a touch, once', () => {
    vi.advanceTimersByTime(2 * minute - 1);
    expect(locked).toBe(0);
    vi.advanceTimersByTime(1);
    expect(locked).toBe(1);
    vi.advanceTimersByTime(10 * minute);
    expect(locked).toBe(1);
  });

  it.each(['pointerdown', 'keydown', 'wheel', 'touchstart', 'input', 'pointermove'])(
    'waits on at a %s',
    (use) => {
      vi.advanceTimersByTime(1.5 * minute);
      page.dispatchEvent(new Event(use));
      vi.advanceTimersByTime(1.5 * minute);
      expect(locked).toBe(0);
      vi.advanceTimersByTime(0.5 * minute);
      expect(locked).toBe(1);
    },
  );

  it('stays open while work goes on, and counts anew from its end', () => {
    const release = lock.hold();
    vi.advanceTimersByTime(30 * minute);
    expect(locked).toBe(0);
    release();
    release();
    vi.advanceTimersByTime(2 * minute - 1);
    expect(locked).toBe(0);
    vi.advanceTimersByTime(minute);
    expect(locked).toBe(1);
  });

  it('closes at the first touch after a sleep, which acts on nothing', () => {
    // Timers stood still while the machine slept; the clock on the wall did not.
    vi.setSystemTime(Date.now() + 60 * minute);
    const key = new Event('keydown', { cancelable: true });
    const acted = vi.fn();
    page.addEventListener('keydown', acted);
    page.dispatchEvent(key);
    expect(locked).toBe(1);
    expect(key.defaultPrevented).toBe(true);
    expect(acted).not.toHaveBeenCalled();
  });

  it('closes as soon as the page shows again, before anyone sees it', () => {
    vi.setSystemTime(Date.now() + 60 * minute);
    page.document.dispatchEvent(new Event('visibilitychange'));
    expect(locked).toBe(1);
  });

  it('counts anew with another limit, and not at all once stopped', () => {
    vi.advanceTimersByTime(1.5 * minute);
    lock.start(5);
    vi.advanceTimersByTime(4.9 * minute);
    expect(locked).toBe(0);
    lock.stop();
    vi.advanceTimersByTime(60 * minute);
    expect(locked).toBe(0);
  });
});
