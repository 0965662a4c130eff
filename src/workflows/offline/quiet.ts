/** Milliseconds that nothing may be going on before the site is stored, so that it takes no time from anybody. */
const quietMs = 4_000;
const lookEveryMs = 500;
/** Work that never rests, such as a folder of thousands of photos, is not waited for longer than this. */
const mostMs = 60_000;

/** What people do to a page. */
const uses = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'input'] as const;

/** Resolves when the page is loaded and has been at rest for a while; false when `signal` fires before, or has. */
export function untilQuiet(page: Window, isIdle: () => boolean, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  const opened = performance.now();
  let busyAt = opened;
  const use = (): void => {
    busyAt = performance.now();
  };
  return new Promise((resolve) => {
    const end = (isQuiet: boolean): void => {
      clearInterval(timer);
      for (const kind of uses) page.removeEventListener(kind, use, { capture: true });
      resolve(isQuiet);
    };
    const timer = setInterval(() => {
      if (page.document.readyState !== 'complete' || !isIdle()) use();
      const now = performance.now();
      if (now - busyAt >= quietMs || now - opened >= mostMs) end(true);
    }, lookEveryMs);
    for (const kind of uses) page.addEventListener(kind, use, { capture: true, passive: true });
    signal.addEventListener('abort', () => {
      end(false);
    });
  });
}
