/** Locks after a while without a touch. */
export interface AutoLock {
  /** Begins to count, or counts anew with another limit. */
  start(minutes: number): void;
  stop(): void;
  /** Work that goes on by itself counts as use until the returned function is called. */
  hold(): () => void;
}

/** As much of a window as a lock listens to. */
export type LockPage = EventTarget & { readonly document: EventTarget };

/** What people do to a page; scrolling by any means ends in one of these. */
const uses = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'] as const;

/**
 * Timers sleep with the machine and slow down in hidden pages, so the clock on the wall decides: it is read when a
 * timer fires, when the page shows again, and before an input counts as use.
 */
export function createAutoLock(page: LockPage, onIdle: () => void): AutoLock {
  let limit = 0;
  let last = 0;
  let holds = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const use of uses) page.removeEventListener(use, onUse, { capture: true });
    page.document.removeEventListener('visibilitychange', check);
    page.removeEventListener('pageshow', check);
  };
  const check = (): void => {
    clearTimeout(timer);
    if (holds > 0) last = Date.now();
    const left = last + limit - Date.now();
    if (left <= 0) {
      stop();
      onIdle();
    } else timer = setTimeout(check, left);
  };
  const onUse = (event: Event): void => {
    if (holds === 0 && Date.now() - last >= limit) {
      // The key or touch that wakes a sleeping machine must not act on what is about to disappear.
      event.stopImmediatePropagation();
      if (event.type === 'keydown') event.preventDefault();
      check();
    } else last = Date.now();
  };

  return {
    stop,
    start(minutes) {
      stop();
      limit = minutes * 60_000;
      last = Date.now();
      for (const use of uses) {
        page.addEventListener(use, onUse, { capture: true, passive: use !== 'keydown' });
      }
      page.document.addEventListener('visibilitychange', check);
      page.addEventListener('pageshow', check);
      check();
    },
    hold() {
      holds += 1;
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        holds -= 1;
        last = Date.now();
      };
    },
  };
}
