/** What lies in the database: sealed bytes and what is needed to find and open them, nothing else. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Id, StoreName } from '../domain/gallery.ts';
import type { KeyHeader } from './contract.ts';

/** The origin's one database. */
export const databaseName = 'yearspan';

/** Bytes of a nonce and of what AES-256-GCM made of the record. */
export type Sealed = Uint8Array<ArrayBuffer>;

export interface StoredRecord {
  readonly id: Id;
  /** How often this record was written, from 1 on. */
  readonly revision: number;
  readonly sealed: Sealed;
}

export interface StoredPicture {
  readonly id: string;
  readonly sealed: Sealed;
}

export interface StoredKey {
  readonly id: 'key';
  readonly header: KeyHeader;
  /** SHA-256 of the header: tells a damaged header from a wrong passphrase. */
  readonly check: Uint8Array<ArrayBuffer>;
}

/** A change whose content is sealed for the record it will be. `from` is the revision that it was made from. */
export type SealedChange =
  | {
      readonly kind: 'put';
      readonly store: StoreName;
      readonly id: Id;
      readonly from: number;
      readonly sealed: Sealed;
    }
  | {
      readonly kind: 'delete' | 'expect';
      readonly store: StoreName;
      readonly id: Id;
      readonly from: number;
    }
  | { readonly kind: 'put-picture'; readonly id: string; readonly sealed: Sealed }
  | { readonly kind: 'delete-picture'; readonly id: string };

/** Changes that wait for the last batch of their run. */
export interface StagedBatch {
  readonly run: string;
  readonly order: number;
  readonly changes: readonly SealedChange[];
}

type RecordStores = Record<StoreName, { key: string; value: StoredRecord }>;

export interface GallerySchema extends DBSchema, RecordStores {
  key: { key: string; value: StoredKey };
  pictures: { key: string; value: StoredPicture };
  staging: { key: [string, number]; value: StagedBatch };
}

export type GalleryDatabase = IDBPDatabase<GallerySchema>;
