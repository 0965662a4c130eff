import type { StoreName } from '../../domain/gallery.ts';
import type { Sealed, SealedChange, StagedBatch, StoredKey, StoredRecord } from '../schema.ts';
import type { Storage } from './contract.ts';
import { checkRevisions, isRecordChange, recordKey } from './revisions.ts';

/** Sealed bytes in the page's memory, for a browser without IndexedDB; gone when the page closes. */
export class MemoryStorage implements Storage {
  #key: StoredKey | undefined;
  readonly #records = new Map<StoreName, Map<string, StoredRecord>>();
  readonly #pictures = new Map<string, Sealed>();
  readonly #staged = new Map<string, SealedChange[]>();

  key(): Promise<StoredKey | undefined> {
    return Promise.resolve(this.#key);
  }

  replaceKey(seen: StoredKey | undefined, next: StoredKey): Promise<boolean> {
    const unchanged = seen?.check === this.#key?.check;
    if (unchanged) this.#key = next;
    return Promise.resolve(unchanged);
  }

  all(store: StoreName): Promise<readonly StoredRecord[]> {
    return Promise.resolve([...this.#store(store).values()]);
  }

  one(store: StoreName, id: string): Promise<StoredRecord | undefined> {
    return Promise.resolve(this.#store(store).get(id));
  }

  picture(id: string): Promise<Sealed | undefined> {
    return Promise.resolve(this.#pictures.get(id));
  }

  pictureIds(): Promise<readonly string[]> {
    return Promise.resolve([...this.#pictures.keys()]);
  }

  /** Nothing is written before everything is checked, so a refusal leaves all as it was. */
  apply(changes: readonly SealedChange[]): Promise<void> {
    return Promise.resolve().then(() => {
      const records = changes.filter(isRecordChange);
      checkRevisions(
        changes,
        new Map(
          records.map((change) => [
            recordKey(change),
            this.#store(change.store).get(change.id)?.revision ?? 0,
          ]),
        ),
      );
      for (const change of changes) this.#write(change);
    });
  }

  stage({ run, changes }: StagedBatch): Promise<void> {
    this.#staged.set(run, [...(this.#staged.get(run) ?? []), ...changes]);
    return Promise.resolve();
  }

  async applyStaged(run: string): Promise<void> {
    await this.apply(this.#staged.get(run) ?? []);
    this.#staged.delete(run);
  }

  clearStaged(): Promise<void> {
    this.#staged.clear();
    return Promise.resolve();
  }

  close(): void {
    // The only copy stays until the page goes.
  }

  #store(name: StoreName): Map<string, StoredRecord> {
    const store = this.#records.get(name) ?? new Map<string, StoredRecord>();
    this.#records.set(name, store);
    return store;
  }

  #write(change: SealedChange): void {
    switch (change.kind) {
      case 'put': {
        const { store, id, from, sealed } = change;
        this.#store(store).set(id, { id, revision: from + 1, sealed });
        break;
      }
      case 'delete':
        this.#store(change.store).delete(change.id);
        break;
      case 'expect':
        break;
      case 'put-picture':
        this.#pictures.set(change.id, change.sealed);
        break;
      case 'delete-picture':
        this.#pictures.delete(change.id);
        break;
    }
  }
}
