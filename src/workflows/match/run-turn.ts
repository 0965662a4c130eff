import { takeAlone } from '../one-tab.ts';

const name = 'yearspan-pairs';

/** Takes the right to compare, as `takeAlone` does: two tabs at once would compare everything twice. */
export function takeTurn(): Promise<(() => void) | undefined> {
  return takeAlone(name);
}

/** Resolves once no tab compares any more, or the signal fires. */
export async function turnIsFree(signal: AbortSignal): Promise<void> {
  try {
    await navigator.locks.request(name, { mode: 'shared', signal }, () => undefined);
  } catch {
    // Nobody waits any more.
  }
}
