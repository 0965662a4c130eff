/** What an inventory of this origin's storage says: what is really there, read from the raw records. */

/** Bytes of content, without what the browser adds. Not exact where it was worked out from a sample. */
export interface Size {
  readonly bytes: number;
  readonly exact: boolean;
}

export type ValueKind = 'text' | 'number' | 'truth' | 'date' | 'bytes' | 'file' | 'nothing' | 'other';

/** A field that anybody with the disk can read. */
export interface ClearField {
  /** Names from the record down, such as `header.kdf.salt`; `[]` for every item of a list. Empty for the record itself. */
  readonly path: string;
  readonly kinds: readonly ValueKind[];
  /** How often it was seen. */
  readonly seen: number;
  /** Least and most value of a number, or length of a text (characters) or of bytes. */
  readonly range?: readonly [least: number, most: number];
  /** Whether this is one of the fields that our own code leaves in clear. */
  readonly meant: boolean;
}

export interface StoreFound {
  readonly name: string;
  /** Whether this page's code made it. */
  readonly ours: boolean;
  readonly records: number;
  /** How many of them were looked at, one by one. */
  readonly looked: number;
  readonly size: Size;
  readonly clear: readonly ClearField[];
  /** Whether there were more kinds of fields than are listed. */
  readonly moreFields: boolean;
  readonly sealed: {
    readonly seen: number;
    /** Of those that were looked at. */
    readonly bytes: number;
    /** Bytes that should be sealed and have the pattern of something readable. */
    readonly doubtful: number;
  };
  /** Ids that are no random number, so that they may say something. */
  readonly tellingIds: number;
  /** The browser's name for why it could not be read to the end. */
  readonly failed?: string;
}

export interface DatabaseFound {
  readonly name: string;
  readonly version: number;
  readonly ours: boolean;
  readonly stores: readonly StoreFound[];
  /** `busy`: another tab is just changing or deleting it. `gone`: it was deleted meanwhile. */
  readonly state: 'read' | 'busy' | 'gone' | 'failed';
}

export interface CacheFound {
  readonly name: string;
  readonly ours: boolean;
  readonly entries: number;
  readonly size: Size;
  /** Addresses that are none of this site's own folder. */
  readonly elsewhere: readonly string[];
}

/** A name with a text: a key of localStorage or sessionStorage, or a cookie that scripts may read. */
export interface TextFound {
  readonly name: string;
  readonly ours: boolean;
  /** Of name and text in UTF-8. */
  readonly bytes: number;
}

export interface FileFound {
  readonly path: string;
  readonly bytes: number;
}

export interface WorkerFound {
  readonly scope: string;
  readonly script: string;
  readonly ours: boolean;
}

export const storageKinds = [
  'databases',
  'caches',
  'localStorage',
  'sessionStorage',
  'cookies',
  'files',
  'serviceWorkers',
  'buckets',
  'locks',
] as const;
export type StorageKind = (typeof storageKinds)[number];

export interface Inventory {
  readonly takenAt: Date;
  /** Address of the site's folder. */
  readonly site: string;
  readonly databases: readonly DatabaseFound[];
  readonly caches: readonly CacheFound[];
  readonly localStorage: readonly TextFound[];
  readonly sessionStorage: readonly TextFound[];
  readonly cookies: readonly TextFound[];
  /** In the origin's private file system. */
  readonly files: readonly FileFound[];
  readonly serviceWorkers: readonly WorkerFound[];
  /** Storage buckets beside the usual one, by name. */
  readonly buckets: readonly string[];
  /** Web Locks that are held now, by name: nothing of them is on the disk. */
  readonly locks: readonly string[];
  /** Kinds that this browser does not have, or forbids here. */
  readonly closed: readonly StorageKind[];
  /** What the browser itself says, in bytes; it rounds and counts its own overhead. */
  readonly estimate?: { readonly usage: number; readonly quota: number };
  /** Whether the browser promised not to clear this origin when the disk is full. */
  readonly persisted?: boolean;
}
