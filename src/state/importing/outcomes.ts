import { signal, type ReadonlySignal } from '@preact/signals';
import type { ImportItem, ImportOutcome } from '../../domain/gallery.ts';

/** Files of a run that ended otherwise than plainly stored, in the order they were dealt with. */
export interface Outcomes {
  readonly duplicate: readonly ImportItem[];
  readonly 'near-duplicate': readonly ImportItem[];
  readonly 'no-face': readonly ImportItem[];
  readonly failed: readonly ImportItem[];
}

type Listed = keyof Outcomes;

const noOutcomes: Outcomes = { duplicate: [], 'near-duplicate': [], 'no-face': [], failed: [] };

export interface OutcomeLists {
  readonly lists: ReadonlySignal<Outcomes>;
  readonly add: (item: ImportItem) => void;
  readonly clear: () => void;
}

/** Milliseconds between two updates of what is on the screen: items may come by the dozen a second. */
const pause = 300;

export function createOutcomes(): OutcomeLists {
  const lists = signal(noOutcomes);
  const seen = new Set<string>();
  let waiting: ImportItem[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    timer = undefined;
    const before = lists.peek();
    const fresh = (kind: Listed): readonly ImportItem[] => [
      ...before[kind],
      ...waiting.filter(({ outcome }) => outcome.kind === kind),
    ];
    lists.value = {
      duplicate: fresh('duplicate'),
      'near-duplicate': fresh('near-duplicate'),
      'no-face': fresh('no-face'),
      failed: fresh('failed'),
    };
    waiting = [];
  };

  return {
    lists,
    add(item) {
      // The journal of an earlier session may bring what was heard of already.
      if (!isListed(item.outcome) || seen.has(item.id)) return;
      seen.add(item.id);
      waiting.push(item);
      timer ??= setTimeout(flush, pause);
    },
    clear() {
      clearTimeout(timer);
      timer = undefined;
      waiting = [];
      seen.clear();
      lists.value = noOutcomes;
    },
  };
}

function isListed({ kind }: ImportOutcome): boolean {
  return kind in noOutcomes;
}
