import { signal, type ReadonlySignal } from '@preact/signals';
import { wasWiped } from '../gallery/wipe/wiped.ts';
import type { Edition } from '../workflows/offline/contract.ts';
import { untilQuiet } from '../workflows/offline/quiet.ts';
import { isDeclined } from '../workflows/offline/stored-files.ts';
import type { Checked, Copy, Update } from '../workflows/offline/phases.ts';
import { StoredSite } from '../workflows/offline/stored-site.ts';

export type { Copy, Update } from '../workflows/offline/phases.ts';

/** Why no copy can be kept here. */
export type Unsupported = 'browser' | 'insecure' | 'development';

export interface Check {
  readonly at: Date;
  readonly outcome: Checked;
}

/** The copy of the site on this device, as the bar, the notice of a new version and the Privacy view show it. */
export interface OfflineScreen {
  readonly unsupported: Unsupported | undefined;
  readonly copy: ReadonlySignal<Copy>;
  readonly update: ReadonlySignal<Update>;
  /** The user put the notice away; it comes back with the next version or the next page. */
  readonly isPutOff: ReadonlySignal<boolean>;
  /** The last time that the user had the host asked. */
  readonly checked: ReadonlySignal<Check | 'checking' | undefined>;
  readonly store: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly agree: () => Promise<void>;
  readonly putOff: () => void;
  readonly remove: () => Promise<void>;
}

export interface OfflineParts {
  readonly page: Window;
  /** Address of the page's first script. */
  readonly script: string;
  readonly isProduction: boolean;
  /** Whether nothing is being computed that storing would slow down. */
  readonly isIdle: () => boolean;
}

/** Looks for a copy at once, and stores one when the page has come to rest, unless the user wants none. */
export function createOffline({ page, script, isProduction, isIdle }: OfflineParts): OfflineScreen {
  const copy = signal<Copy>({ phase: 'absent' });
  const update = signal<Update>({ phase: 'none' });
  const isPutOff = signal(false);
  const checked = signal<Check | 'checking' | undefined>(undefined);
  const unsupported = whyUnsupported(page, isProduction);
  const byHand = new AbortController();

  const site =
    unsupported === undefined
      ? new StoredSite({
          page,
          container: page.navigator.serviceWorker,
          script,
          onCopy: (next) => {
            copy.value = next;
          },
          onUpdate: (next) => {
            if (next.phase === 'offered' && isOther(update.peek(), next.edition)) isPutOff.value = false;
            update.value = next;
          },
        })
      : undefined;

  const begin = async (): Promise<void> => {
    if (site === undefined || (await site.look()) || isDeclined(page) || savesData(page)) return;
    const isQuiet = await untilQuiet(page, isIdle, byHand.signal);
    // Meanwhile somebody may have deleted everything, or removed the copy in another tab.
    if (isQuiet && !wasWiped() && !isDeclined(page)) await site.store();
  };
  void begin();

  return {
    unsupported,
    copy,
    update,
    isPutOff,
    checked,
    async store() {
      byHand.abort();
      await site?.store();
    },
    async check() {
      if (site === undefined || checked.peek() === 'checking') return;
      checked.value = 'checking';
      const outcome = await site.check();
      if (outcome === 'newer') isPutOff.value = false;
      checked.value = { at: new Date(), outcome };
    },
    async agree() {
      await site?.agree();
    },
    putOff() {
      isPutOff.value = true;
    },
    async remove() {
      byHand.abort();
      await site?.remove();
    },
  };
}

/** Whether the version on offer is another than the one that the reader knows of. */
function isOther(known: Update, { edition }: Edition): boolean {
  return known.phase === 'none' || known.edition.edition !== edition;
}

function whyUnsupported(page: Window, isProduction: boolean): Unsupported | undefined {
  if (!isProduction) return 'development';
  if (!page.isSecureContext) return 'insecure';
  return 'serviceWorker' in page.navigator && 'caches' in page ? undefined : 'browser';
}

/** A reader who pays by the megabyte decides alone whether the site is stored. */
function savesData(page: Window): boolean {
  const { connection } = page.navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
