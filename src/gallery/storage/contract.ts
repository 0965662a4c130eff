/** What the gallery asks of a place that keeps sealed bytes: IndexedDB, or memory where there is none. */
import type { StoreName } from '../../domain/gallery.ts';
import type { Sealed, SealedChange, StagedBatch, StoredKey, StoredRecord } from '../schema.ts';

/** Every verb may throw a `Refused` or the browser's own `DOMException`. */
export interface Storage {
  key(): Promise<StoredKey | undefined>;
  /** Writes only over what the caller has seen; false when another tab was faster. */
  replaceKey(seen: StoredKey | undefined, next: StoredKey): Promise<boolean>;
  all(store: StoreName): Promise<readonly StoredRecord[]>;
  one(store: StoreName, id: string): Promise<StoredRecord | undefined>;
  picture(id: string): Promise<Sealed | undefined>;
  pictureIds(): Promise<readonly string[]>;
  /** One transaction. Refuses with `gallery.conflict` when a record is not at the revision its change names. */
  apply(changes: readonly SealedChange[]): Promise<void>;
  /** Sets a batch aside, to be applied by `applyStaged` in the order of its run. */
  stage(batch: StagedBatch): Promise<void>;
  /** `apply` of all that the run has staged, in one transaction that also clears it. */
  applyStaged(run: string): Promise<void>;
  /** Forgets what any run has staged. */
  clearStaged(): Promise<void>;
  close(): void;
}

/** What a storage tells by itself. */
export interface StorageEvents {
  /** Another tab keeps an older version open, so this one waits. */
  blocked(): void;
  /** Another tab wants a newer version: this one has closed and refuses everything from now on. */
  outdated(): void;
  /** The database was deleted, or the browser ended the connection. */
  gone(): void;
}
