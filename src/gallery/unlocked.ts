import type { Result } from '../domain/errors.ts';
import type { Id, Records, StoreName } from '../domain/gallery.ts';
import type { Change, Kept, KeyHeader, Listing, OpenGallery, Picture, Touched } from './contract.ts';
import { atEdge, Refused } from './faults.ts';
import { openPicture, openRecord, openRecords } from './read-sealed.ts';
import type { SealedChange } from './schema.ts';
import { sealChanges, touchedBy } from './sealed-changes.ts';
import { stageAll } from './staging.ts';
import type { Storage } from './storage/contract.ts';
import { revisionOf } from './storage/revisions.ts';
import type { Tabs } from './touched.ts';
import { storedKey } from './vault/key-header.ts';
import { rewrap, type Keys } from './vault/keys.ts';
import type { KdfCost } from './vault/passphrase-key.ts';

/** What an unlocked gallery stands on. */
export interface Ground {
  readonly database: string;
  readonly storage: Storage;
  readonly tabs: Tabs;
  readonly cost: KdfCost;
}

/** The only holder of the keys; all verbs go through `#keys`, which refuses once they are forgotten. */
export class UnlockedGallery implements OpenGallery {
  readonly #ground: Ground;
  #held: Keys | undefined;
  readonly #lockListeners = new Set<() => void>();
  readonly #touchedListeners = new Set<() => void>();

  constructor(ground: Ground, keys: Keys) {
    this.#ground = ground;
    this.#held = keys;
  }

  get isLocked(): boolean {
    return this.#held === undefined;
  }

  list<S extends StoreName>(store: S): Promise<Result<Listing<Records[S]>>> {
    return this.#read(async ({ records }) =>
      openRecords(records, store, await this.#ground.storage.all(store)),
    );
  }

  read<S extends StoreName>(store: S, id: Id): Promise<Result<Kept<Records[S]> | undefined>> {
    return this.#read(async ({ records }) => {
      const stored = await this.#ground.storage.one(store, id);
      if (stored === undefined) return undefined;
      const opened = await openRecord(records, store, stored);
      // With the revision, so that a whole copy of the record can be put in its place.
      if (opened === undefined)
        throw new Refused('gallery.damaged-record', { store, id, revision: revisionOf(stored) });
      return opened;
    });
  }

  picture(id: string): Promise<Result<Picture | undefined>> {
    return this.#read(async ({ records }) => {
      const sealed = await this.#ground.storage.picture(id);
      if (sealed === undefined) return undefined;
      const opened = await openPicture(records, id, sealed);
      if (opened === undefined) throw new Refused('gallery.damaged-record', { store: 'pictures', id });
      return opened;
    });
  }

  pictureIds(): Promise<Result<readonly string[]>> {
    return this.#read(() => this.#ground.storage.pictureIds());
  }

  commit(changes: readonly Change[]): Promise<Result<void>> {
    return atEdge(async () => {
      const sealed = await this.#seal(changes);
      await this.#ground.storage.apply(sealed);
      this.#ground.tabs.tell(touchedBy(changes));
    });
  }

  commitAll(batches: AsyncIterable<readonly Change[]>, signal?: AbortSignal): Promise<Result<void>> {
    return atEdge(async () => {
      const touched: Touched[number][] = [];
      const seal = this.#seal.bind(this);
      async function* sealed(): AsyncGenerator<readonly SealedChange[]> {
        for await (const batch of batches) {
          yield await seal(batch);
          touched.push(...touchedBy(batch));
        }
        // Locked after the last batch, it is not applied either.
        yield await seal([]);
      }
      await stageAll(this.#ground, sealed(), signal);
      this.#ground.tabs.tell(touched);
    });
  }

  backupKey(): Promise<Result<{ readonly header: KeyHeader; readonly key: CryptoKey }>> {
    return this.#read(async ({ backup }) => ({ header: await this.#header(), key: backup }));
  }

  onTouched(listener: (touched: Touched) => void): () => void {
    const stop = this.#ground.tabs.onTouched(listener);
    this.#touchedListeners.add(stop);
    return () => {
      stop();
      this.#touchedListeners.delete(stop);
    };
  }

  onLocked(listener: () => void): () => void {
    this.#lockListeners.add(listener);
    return () => this.#lockListeners.delete(listener);
  }

  changePassphrase(present: string, next: string): Promise<Result<void>> {
    return atEdge(async () => {
      this.#keys();
      const { storage, cost } = this.#ground;
      const seen = await storage.key();
      if (seen === undefined) throw new Refused('vault.locked');
      const header = await rewrap(seen.header, present, next, cost);
      if (header === undefined) throw new Refused('vault.wrong-passphrase');
      this.#keys();
      if (!(await storage.replaceKey(seen, await storedKey(header)))) throw new Refused('gallery.conflict');
    });
  }

  lock(): void {
    if (this.#held === undefined) return;
    this.#held = undefined;
    for (const stop of this.#touchedListeners) stop();
    for (const listener of this.#lockListeners) listener();
  }

  #keys(): Keys {
    if (this.#held === undefined) throw new Refused('vault.locked');
    return this.#held;
  }

  /** What was opened while the gallery locked is not handed out any more. */
  async #read<T>(work: (keys: Keys) => Promise<T>): Promise<Result<T>> {
    return atEdge(async () => {
      const value = await work(this.#keys());
      this.#keys();
      return value;
    });
  }

  async #seal(changes: readonly Change[]): Promise<readonly SealedChange[]> {
    const sealed = await sealChanges(this.#keys().records, changes);
    this.#keys();
    return sealed;
  }

  async #header(): Promise<KeyHeader> {
    const key = await this.#ground.storage.key();
    if (key === undefined) throw new Refused('vault.locked');
    return key.header;
  }
}
