/** Every request since the page opened, by whom and to where, as it goes on. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { askServiceWorker } from '../../ledger/ask-service-worker.ts';
import type { LedgerEntry } from '../../ledger/contract.ts';
import { entriesOf } from '../../ledger/entries.ts';
import { heardSoFar, onHeard } from '../../ledger/ledger.ts';
import { askerSums, sumOf, type AskerSum, type LedgerSum } from '../../ledger/sums.ts';

export type { AskerSum, LedgerEntry, LedgerSum };
export type { AnsweredFrom, Asker } from '../../ledger/contract.ts';
export { askerKey } from '../../ledger/entries.ts';
export { mostTellingFirst, standsOut } from '../../ledger/order.ts';

export interface LedgerScreen {
  /** In the order in which the page learned of them. */
  readonly entries: ReadonlySignal<readonly LedgerEntry[]>;
  readonly askers: ReadonlySignal<readonly AskerSum[]>;
  readonly sum: ReadonlySignal<LedgerSum>;
  /** Fetches what the service worker remembers: when somebody looks, and whenever another one takes over. */
  readonly look: () => void;
}

export function createLedger(page: Window): LedgerScreen {
  const opened = performance.timeOrigin;
  const { href } = page.location;
  const soFar = signal(heardSoFar());
  onHeard(() => {
    // The arrays grow, so that only another object around them is a change.
    soFar.value = { ...heardSoFar() };
  });
  const entries = computed(() => entriesOf(soFar.value.heard, { opened, address: href }));
  const look = (): void => {
    // A browser that forbids service workers on this address has none to ask.
    askServiceWorker(page).catch(() => undefined);
  };
  if ('serviceWorker' in page.navigator)
    page.navigator.serviceWorker.addEventListener('controllerchange', look);
  return {
    entries,
    askers: computed(() => askerSums(entries.value, soFar.value.askers)),
    sum: computed(() => sumOf(entries.value, opened, soFar.value.firstPhoto)),
    look,
  };
}
