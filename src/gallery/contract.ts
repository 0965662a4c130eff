/** What the gallery offers to the workflows. Every failure is a value; a throw is a bug. */
import type { Result } from '../domain/errors.ts';
import type { Id, Records, StoreName } from '../domain/gallery.ts';

/** A record with the number of times it was written; a change names the revision it was made from. */
export interface Kept<T> {
  readonly revision: number;
  readonly record: T;
}

/**
 * `revision` is the one the change was made from, 0 for a new record. A change made from an older revision than the
 * stored one fails the whole commit with `gallery.conflict`: nobody's work is overwritten unseen.
 */
export type Change =
  | {
      [S in StoreName]: {
        readonly kind: 'put';
        readonly store: S;
        readonly record: Records[S];
        readonly revision: number;
      };
    }[StoreName]
  | { readonly kind: 'delete'; readonly store: StoreName; readonly id: Id; readonly revision: number }
  /** Writes nothing: the rest holds only while this record is at that revision. */
  | { readonly kind: 'expect'; readonly store: StoreName; readonly id: Id; readonly revision: number }
  | {
      readonly kind: 'put-picture';
      readonly id: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly type: string;
    }
  | { readonly kind: 'delete-picture'; readonly id: string };

export interface Picture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Media type, such as `image/jpeg`. */
  readonly type: string;
}

/** All readable records of a store; `damaged` names those whose tag did not verify, which are left as they are. */
export interface Listing<T> {
  readonly kept: readonly Kept<T>[];
  readonly damaged: readonly Id[];
}

/** Which records another commit, of this tab or another, has written or deleted. */
export type Touched = readonly { readonly store: StoreName | 'pictures'; readonly id: string }[];

/** How a passphrase opens a key: all of it may be read by anyone. */
export interface KeyHeader {
  readonly kdf: {
    readonly algorithm: 'argon2id';
    readonly memoryKiB: number;
    readonly iterations: number;
    readonly parallelism: number;
    /** 16 random bytes. */
    readonly salt: Uint8Array<ArrayBuffer>;
  };
  /** 12 bytes nonce, then the AES-256-GCM sealed master key. */
  readonly wrapped: Uint8Array<ArrayBuffer>;
}

/** An unlocked gallery. After `lock` every verb fails with `vault.locked`. */
export interface OpenGallery {
  /** Decrypts a whole store, 10,000 records in well under a second. */
  list<S extends StoreName>(store: S): Promise<Result<Listing<Records[S]>>>;
  /** Undefined where there is none. Fails with `gallery.damaged-record`, whose details name store, id and the revision to overwrite. */
  read<S extends StoreName>(store: S, id: Id): Promise<Result<Kept<Records[S]> | undefined>>;
  picture(id: string): Promise<Result<Picture | undefined>>;
  /** Names of all pictures, without reading them. */
  pictureIds(): Promise<Result<readonly string[]>>;
  /** All or nothing, durable when it settles. Fails with `gallery.conflict`, `gallery.quota`, `vault.locked` ... */
  commit(changes: readonly Change[]): Promise<Result<void>>;
  /**
   * Like `commit`, for more than memory holds at once: batches are sealed and staged, then applied in one
   * transaction after the last one. A failure, an abort (`engine.cancelled`), a throw of `batches` (thrown again from
   * here) or the death of the page leaves all as it was.
   */
  commitAll(batches: AsyncIterable<readonly Change[]>, signal?: AbortSignal): Promise<Result<void>>;
  /** What goes in front of a backup, and the AES-256-GCM key that its body is sealed with, derived from the master key. */
  backupKey(): Promise<Result<{ readonly header: KeyHeader; readonly key: CryptoKey }>>;
  /** Called after each commit of this tab or another one; returns how to stop listening. */
  onTouched(listener: (touched: Touched) => void): () => void;
  /** Wraps the same key under a new passphrase: no record is written again. */
  changePassphrase(present: string, next: string): Promise<Result<void>>;
  /** Forgets the key. */
  lock(): void;
  /** Called once when the key is forgotten for whatever reason, such as a wipe in another tab; returns how to stop listening. */
  onLocked(listener: () => void): () => void;
}

export type GalleryState =
  /** No vault yet: the first use makes one. */
  | { readonly kind: 'none' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'open'; readonly gallery: OpenGallery };

/** What the screen must say about the storage itself. */
export type StorageNotice =
  /** No IndexedDB here (private window): all works, in memory, until the page closes. */
  | 'memory-only'
  /** Another tab holds an older version open: close it. */
  | 'blocked'
  /** Another tab has a newer version: reload this one. */
  | 'outdated';

/** The gallery of this origin, locked or not. */
export interface Vault {
  state(): Promise<Result<GalleryState>>;
  /** Makes key and database; fails when there is a vault already. About a second: Argon2id runs in a worker. */
  create(passphrase: string): Promise<Result<OpenGallery>>;
  /** Fails with `vault.wrong-passphrase` after the same work as a right one. */
  unlock(passphrase: string): Promise<Result<OpenGallery>>;
  /** The key of a backup's body, of this gallery or another. Fails with `backup.wrong-passphrase`. */
  backupKey(header: KeyHeader, passphrase: string): Promise<Result<CryptoKey>>;
  /** A fresh key for one review pack and its answers, under a passphrase of its own; needs no gallery and stores nothing. */
  newPackKey(passphrase: string): Promise<Result<{ readonly header: KeyHeader; readonly key: CryptoKey }>>;
  /** The key of a review pack or of an answer to it. Fails with `pack.wrong-passphrase`. */
  packKey(header: KeyHeader, passphrase: string): Promise<Result<CryptoKey>>;
  onNotice(listener: (notice: StorageNotice) => void): () => void;
  /** Called when another tab wipes this origin, once the gallery here is locked; returns how to stop listening. */
  onWiped(listener: () => void): () => void;
  /** Deletes every database, cache, storage key and worker registration of this origin and says what is left, by name. */
  wipe(): Promise<Result<readonly string[]>>;
}
