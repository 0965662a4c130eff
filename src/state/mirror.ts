import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../domain/errors.ts';
import type { Id, Records, StoreName } from '../domain/gallery.ts';
import type { Kept, OpenGallery } from '../gallery/contract.ts';

/** The records of one store in memory. */
export interface Mirror<T> {
  readonly records: ReadonlySignal<ReadonlyMap<Id, Kept<T>>>;
  /** True once the store has been read whole. */
  readonly loaded: ReadonlySignal<boolean>;
  /** Records whose tag did not verify. */
  readonly damaged: ReadonlySignal<readonly Id[]>;
  readonly failure: ReadonlySignal<Failure | undefined>;
  readonly clear: () => void;
  /** Both read first and give back what to do to the mirror, so that all stores of one commit change in one step. */
  readonly readAll: (gallery: OpenGallery) => Promise<() => void>;
  readonly readSome: (gallery: OpenGallery, ids: Iterable<Id>) => Promise<() => void>;
}

export function createMirror<S extends StoreName>(store: S): Mirror<Records[S]> {
  type Shown = ReadonlyMap<Id, Kept<Records[S]>>;
  const records = signal<Shown>(new Map());
  const loaded = signal(false);
  const damaged = signal<readonly Id[]>([]);
  const failure = signal<Failure | undefined>(undefined);
  return {
    records,
    loaded,
    damaged,
    failure,
    clear() {
      batch(() => {
        records.value = new Map();
        loaded.value = false;
        damaged.value = [];
        failure.value = undefined;
      });
    },
    async readAll(gallery) {
      const listing = await gallery.list(store);
      return () => {
        if (!listing.ok) {
          failure.value = listing.failure;
          return;
        }
        records.value = new Map(listing.value.kept.map((kept) => [kept.record.id, kept]));
        damaged.value = listing.value.damaged;
        loaded.value = true;
      };
    },
    async readSome(gallery, ids) {
      const reads = [...ids].map(async (id) => ({ id, result: await gallery.read(store, id) }));
      const results = await Promise.all(reads);
      return () => {
        const next = new Map(records.value);
        const broken = new Set(damaged.value);
        for (const { id, result } of results) {
          broken.delete(id);
          if (result.ok) {
            if (result.value === undefined) next.delete(id);
            else next.set(id, result.value);
          } else if (result.failure.code === 'gallery.damaged-record') {
            next.delete(id);
            broken.add(id);
          } else failure.value = result.failure;
        }
        records.value = next;
        damaged.value = [...broken];
      };
    },
  };
}
