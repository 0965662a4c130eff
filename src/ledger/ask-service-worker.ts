import type { LedgerQuestion } from './contract.ts';
import { hear, isLedgerNotes } from './ledger.ts';

/**
 * Asks every service worker of the page, the waiting one too, for all it remembers; what they answer is heard as what they
 * say by themselves is. Does nothing where there is none.
 */
export async function askServiceWorker(page: Window): Promise<void> {
  if (!('serviceWorker' in page.navigator)) return;
  const registration = await page.navigator.serviceWorker.getRegistration();
  const question: LedgerQuestion = { kind: 'ledger' };
  for (const worker of [registration?.installing, registration?.waiting, registration?.active]) {
    if (!worker) continue;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isLedgerNotes(data)) hear({ kind: 'service-worker' }, data.notes);
      port1.close();
    };
    worker.postMessage(question, [port2]);
  }
}
