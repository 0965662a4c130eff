/** What the rows come to. Pure. */
import type { Asker, LedgerEntry } from './contract.ts';
import { askerKey } from './entries.ts';
import { carriesQuery } from './order.ts';

export interface LedgerSum {
  readonly opened: Date;
  /** Requests that were made, wherever their answer came from; refused ones are not among them. */
  readonly requests: number;
  /** Of these: to another origin. Zero is the promise. */
  readonly left: number;
  /** Of these: to the own origin with a query in the address, which could carry something. Zero is the promise. */
  readonly withQuery: number;
  /** Of these: answered over the network. */
  readonly overNetwork: number;
  /** Bytes of those, head and body, as far as the browser tells. */
  readonly bytes: number;
  /** Tries that the policy refused; nothing was sent. */
  readonly refused: number;
  /** Requests over the network, or of unknown fate, that began after the first photo was opened; undefined before that. */
  readonly sincePhoto: number | undefined;
}

/** `firstPhoto`: Unix time in milliseconds. */
export function sumOf(
  entries: readonly LedgerEntry[],
  opened: number,
  firstPhoto: number | undefined,
): LedgerSum {
  const made = entries.filter(({ refused }) => refused === undefined);
  const overNetwork = made.filter(({ from }) => from === 'network');
  return {
    opened: new Date(opened),
    requests: made.length,
    left: made.filter(({ foreign }) => foreign).length,
    withQuery: made.filter(carriesQuery).length,
    overNetwork: overNetwork.length,
    bytes: bytesOf(overNetwork),
    refused: entries.length - made.length,
    sincePhoto:
      firstPhoto === undefined
        ? undefined
        : made.filter(({ at, from }) => at >= firstPhoto && (from === 'network' || from === 'unknown'))
            .length,
  };
}

export interface AskerSum {
  readonly asker: Asker;
  /** Text that is another for each asker. */
  readonly key: string;
  /** Made; those that the policy refused are counted apart. */
  readonly requests: number;
  readonly refused: number;
  /** Over the network. */
  readonly bytes: number;
}

/** In the order of the askers, those who asked for nothing too; an asker that has rows but is not in the list comes last. */
export function askerSums(entries: readonly LedgerEntry[], askers: readonly Asker[]): readonly AskerSum[] {
  const all = new Map([...askers, ...entries.map(({ asker }) => asker)].map((one) => [askerKey(one), one]));
  return [...all].map(([key, asker]) => {
    const own = entries.filter((entry) => askerKey(entry.asker) === key);
    const made = own.filter(({ refused }) => refused === undefined);
    return { asker, key, requests: made.length, refused: own.length - made.length, bytes: bytesOf(own) };
  });
}

function bytesOf(entries: readonly LedgerEntry[]): number {
  return entries.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
}
