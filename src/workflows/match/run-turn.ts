const name = 'yearspan-pairs';

/**
 * Takes the right to compare: two tabs at once would compare everything twice. The browser gives it back when the page
 * goes, however it goes. Resolves with how to give it back, or with nothing while another tab has it.
 */
export function takeTurn(): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((release) => {
          resolve(release);
        });
      })
      .catch(reject);
  });
}

/** Resolves once no tab compares any more, or the signal fires. */
export async function turnIsFree(signal: AbortSignal): Promise<void> {
  try {
    await navigator.locks.request(name, { mode: 'shared', signal }, () => undefined);
  } catch {
    // Nobody waits any more.
  }
}
