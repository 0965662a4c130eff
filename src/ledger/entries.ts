/** From what was heard to one row for each request. Pure: time, origin and folder of the page come in. */
import type { Asker, LedgerEntry, RequestNote } from './contract.ts';
import type { Heard } from './ledger.ts';

export interface OpenedPage {
  /** Unix time in milliseconds: `performance.timeOrigin`. */
  readonly opened: number;
  /** Address of the page. */
  readonly address: string;
}

interface Row {
  asker: Asker;
  note: RequestNote;
  /** Whether the timing of the request is known; of a refused one it need not be. */
  timed: boolean;
  /** The policies that refused it. */
  readonly policies: Set<string>;
}

/**
 * What a browser tells of one refused request comes apart: its failed timing, where it gives one, and a refusal by each
 * policy in force. On a busy machine more than a second lies between them; this many milliseconds are allowed.
 */
const sameRequestMs = 10_000;

/** In the order in which the page learned of them. */
export function entriesOf(heard: readonly Heard[], page: OpenedPage): readonly LedgerEntry[] {
  const rows: Row[] = [];
  /** A service worker repeats itself when it is asked. */
  const refusals = new Set<string>();
  const byAddress = new Map<string, Row[]>();
  for (const one of heard) {
    // A service worker may be older than the page.
    if (one.note.at < page.opened) continue;
    if (one.note.refused !== undefined) {
      const told = `${askerKey(one.asker)} ${String(one.note.at)} ${one.note.policy ?? ''} ${one.note.address}`;
      if (refusals.has(told)) continue;
      refusals.add(told);
    }
    const before = byAddress.get(one.note.address) ?? [];
    const twin = twinOf(one, before);
    if (twin !== undefined) {
      join(twin, one);
      continue;
    }
    const row = rowOf(one);
    rows.push(row);
    byAddress.set(one.note.address, [...before, row]);
  }
  return rows.map((row) => entryOf(row, page));
}

export function askerKey(asker: Asker): string {
  return asker.kind === 'worker' ? `${asker.name} ${String(asker.number)}` : asker.kind;
}

function rowOf({ asker, note }: Heard): Row {
  const refused = note.refused !== undefined;
  return { asker, note, timed: !refused, policies: new Set(refused ? [note.policy ?? ''] : []) };
}

/** The row of the same request, of those to its address. */
function twinOf({ asker, note }: Heard, rows: readonly Row[]): Row | undefined {
  const { refused, policy = '' } = note;
  const own = rows.filter((row) => askerKey(row.asker) === askerKey(asker));
  const near = (row: Row): boolean => Math.abs(row.note.at - note.at) < sameRequestMs;
  if (refused === undefined) {
    const known = own.find((row) => row.timed && row.note.at === note.at);
    if (known !== undefined || note.from !== 'unknown') return known;
    return [...own, ...rows.filter(isOfServiceWorker)].find((row) => near(row) && !row.timed);
  }
  const again = own.find((row) => near(row) && row.note.refused === refused && !row.policies.has(policy));
  const failed = (row: Row): boolean => row.note.refused === undefined && row.note.from === 'unknown';
  return again ?? (refused === 'service-worker' ? rows : own).find((row) => near(row) && failed(row));
}

/** A service worker refuses what others ask for; whose it is their timing tells. */
function isOfServiceWorker({ note }: Row): boolean {
  return note.refused === 'service-worker';
}

function join(row: Row, { asker, note }: Heard): void {
  const { refused, policy } = note;
  if (refused !== undefined) {
    row.policies.add(policy ?? '');
    row.note = { ...row.note, refused };
    return;
  }
  row.asker = asker;
  row.note = row.note.refused === undefined ? note : { ...note, refused: row.note.refused };
  row.timed = true;
}

function entryOf({ asker, note }: Row, { opened, address }: OpenedPage): LedgerEntry {
  const { policy: _, ...shownNote } = note;
  const asked = new URL(note.address);
  const foreign = asked.origin !== new URL(address).origin;
  return {
    ...shownNote,
    asker,
    sinceOpened: note.at - opened,
    foreign,
    shown: foreign ? asked.href : ownAddress(asked, new URL('./', address)),
  };
}

/** `assets/a.js`; `./` for the page itself; with a leading slash where it is outside the page's folder. */
function ownAddress(asked: URL, folder: URL): string {
  const path = asked.pathname + asked.search;
  if (!path.startsWith(folder.pathname)) return path;
  return path === folder.pathname ? './' : path.slice(folder.pathname.length);
}
