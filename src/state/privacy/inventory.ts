import { signal, type ReadonlySignal } from '@preact/signals';
import type { Inventory } from '../../gallery/inventory/contract.ts';
import { doubtsAbout, strangersIn, type Doubt, type Stranger } from '../../gallery/inventory/judge.ts';
import { takeInventory } from '../../gallery/inventory/take-inventory.ts';
import { siteOf } from '../../workflows/fingerprints/loaded-files.ts';

export type {
  CacheFound,
  ClearField,
  DatabaseFound,
  Inventory,
  Size,
  StoreFound,
} from '../../gallery/inventory/contract.ts';
export type { Doubt, Stranger };

export interface Taken {
  readonly inventory: Inventory;
  /** What this page's code did not put there. */
  readonly strangers: readonly Stranger[];
  /** What our own records hold in clear and should not. */
  readonly doubts: readonly Doubt[];
}

export interface Looking {
  /** Name of the store that is being read; empty before the first. */
  readonly store: string;
  readonly done: number;
  readonly total: number;
}

export interface InventoryScreen {
  /** The last one; it stays while another is taken. */
  readonly taken: ReadonlySignal<Taken | undefined>;
  readonly looking: ReadonlySignal<Looking | undefined>;
  /** `whole`: every record, also of large stores. Ends one that is under way. */
  readonly look: (how?: 'whole') => Promise<void>;
  readonly cancel: () => void;
}

/** `gallery`: name of the gallery's database where it is not the usual one. */
export function createInventory(page: Window, gallery?: string): InventoryScreen {
  const taken = signal<Taken | undefined>(undefined);
  const looking = signal<Looking | undefined>(undefined);
  let running: AbortController | undefined;
  return {
    taken,
    looking,
    async look(how) {
      running?.abort();
      const here = new AbortController();
      running = here;
      looking.value = { store: '', done: 0, total: 0 };
      try {
        const outcome = await takeInventory({
          site: siteOf(page.location.href),
          whole: how === 'whole',
          signal: here.signal,
          advance: (store, done, total) => {
            if (running === here) looking.value = { store, done, total };
          },
          ...(gallery !== undefined && { gallery }),
        });
        if (outcome.ok && running === here) {
          const inventory = outcome.value;
          taken.value = { inventory, strangers: strangersIn(inventory), doubts: doubtsAbout(inventory) };
        }
      } finally {
        if (running === here) looking.value = undefined;
      }
    },
    cancel() {
      running?.abort();
    },
  };
}
