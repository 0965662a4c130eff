import { Refused } from './faults.ts';
import type { SealedChange } from './schema.ts';
import type { Storage } from './storage/contract.ts';

/** Held by the one tab that has something staged. */
const lockName = (database: string) => `${database}-staging`;

/**
 * Stages batch after batch and applies them together. A failure, an abort or a throw of `batches` leaves the stores as
 * they were. One run at a time over all tabs.
 */
export function stageAll(
  { storage, database }: { readonly storage: Storage; readonly database: string },
  batches: AsyncIterable<readonly SealedChange[]>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const run = crypto.randomUUID();
  return whileHolding(lockName(database), async () => {
    try {
      let order = 0;
      for await (const changes of batches) {
        refuseIfAborted(signal);
        await storage.stage({ run, order, changes });
        order += 1;
      }
      refuseIfAborted(signal);
      await storage.applyStaged(run);
    } catch (error) {
      // What cannot be cleared now is cleared at the next unlock; the first error is the one to tell.
      await storage.clearStaged().catch(() => undefined);
      throw error;
    }
  });
}

/** Clears what a page that died had staged, unless another tab is staging at this moment. */
export async function clearLeftovers(storage: Storage, database: string): Promise<void> {
  if (!('locks' in navigator)) return storage.clearStaged();
  await navigator.locks.request(lockName(database), { ifAvailable: true }, async (lock) => {
    if (lock !== null) await storage.clearStaged();
  });
}

function refuseIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Refused('engine.cancelled');
}

async function whileHolding(name: string, work: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request(name, work);
  else await work();
}
