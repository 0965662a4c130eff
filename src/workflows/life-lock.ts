/** How a page learns that a worker is gone where no event says so: the browser frees the lock that it held. */

/** In the worker. Resolves when the lock is held; it is freed when this worker is gone, however it went. */
export function holdForLife(name: string): Promise<void> {
  if (!('locks' in navigator)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const held = () => {
      resolve();
      return new Promise(() => undefined);
    };
    navigator.locks.request(name, held).catch(reject);
  });
}

/**
 * In the page, once the worker has said that it holds the lock; earlier it would be given to the page. Resolves when
 * nobody holds it any more; at once when the signal fires, and never without locks.
 */
export async function lockIsFree(name: string, signal: AbortSignal): Promise<void> {
  if (!('locks' in navigator)) return new Promise(() => undefined);
  try {
    await navigator.locks.request(name, { signal }, () => undefined);
  } catch {
    // The worker was ended from here: nothing is left to notice.
  }
}
