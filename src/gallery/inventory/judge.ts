/** What of an inventory a reader should look at twice. */
import type { Inventory, StorageKind, StoreFound } from './contract.ts';

/** Something that this page's code did not put there. */
export interface Stranger {
  readonly kind: Exclude<StorageKind, 'locks'> | 'stores' | 'entries';
  readonly name: string;
}

/** Something in our own records that is more than ids, counts, sizes and sealed bytes. */
export interface Doubt {
  readonly store: string;
  /** `field`: a field in clear that should not be there. `readable`, `unsealed`, `id`: how many records. */
  readonly what:
    | { readonly kind: 'field'; readonly path: string }
    | { readonly kind: 'readable' | 'unsealed' | 'id'; readonly count: number };
}

export function strangersIn(inventory: Inventory): readonly Stranger[] {
  const { databases, caches, files, buckets } = inventory;
  const named = (kind: Stranger['kind'], names: readonly string[]) => names.map((name) => ({ kind, name }));
  return [
    ...named('databases', namesOfOthers(databases)),
    ...databases.filter(({ ours }) => ours).flatMap(({ stores }) => named('stores', namesOfOthers(stores))),
    ...named('caches', namesOfOthers(caches)),
    ...caches.filter(({ ours }) => ours).flatMap(({ elsewhere }) => named('entries', elsewhere)),
    ...named('localStorage', namesOfOthers(inventory.localStorage)),
    ...named('sessionStorage', namesOfOthers(inventory.sessionStorage)),
    ...named('cookies', namesOfOthers(inventory.cookies)),
    ...named(
      'files',
      files.map(({ path }) => path),
    ),
    ...named(
      'serviceWorkers',
      inventory.serviceWorkers.filter(({ ours }) => !ours).map(({ scope }) => scope),
    ),
    ...named('buckets', buckets),
  ];
}

export function doubtsAbout({ databases }: Inventory): readonly Doubt[] {
  return databases.filter(({ ours }) => ours).flatMap(({ stores }) => stores.flatMap(doubtsOf));
}

function doubtsOf({ name: store, ours, looked, clear, sealed, tellingIds }: StoreFound): readonly Doubt[] {
  if (!ours) return [];
  const fields = clear.filter(({ meant }) => !meant);
  // Only the key has nothing sealed under the gallery's key, and a staged deletion has no content.
  const unsealed = store === 'key' || store === 'staging' ? 0 : Math.max(0, looked - sealed.seen);
  const counts = [
    ['readable', sealed.doubtful],
    ['unsealed', unsealed],
    ['id', tellingIds],
  ] as const;
  return [
    ...fields.map(({ path }): Doubt => ({ store, what: { kind: 'field', path } })),
    ...counts.flatMap(([kind, count]): Doubt[] => (count > 0 ? [{ store, what: { kind, count } }] : [])),
  ];
}

function namesOfOthers(things: readonly { readonly name: string; readonly ours: boolean }[]): string[] {
  return things.filter(({ ours }) => !ours).map(({ name }) => name);
}
