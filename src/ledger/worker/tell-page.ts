/** Imported once by each worker's main: from then on the page's ledger has its requests. */
import type { LedgerNotes } from '../contract.ts';
import { watchScope } from '../watch-scope.ts';

watchScope((notes) => {
  const message: LedgerNotes = { kind: 'ledger', notes };
  self.postMessage(message);
});
