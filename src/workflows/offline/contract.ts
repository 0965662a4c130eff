/** What the service worker carries, and what crosses between it and the pages. Types only: it imports nothing when it runs. */

/** A file of one build. */
export type ShippedFile = readonly [path: string, sha256: string, bytes: number, kind: string];

/** The head that the build writes before the service worker's own lines. */
export interface Build {
  /** 16 hexadecimal digits over all files of the site but the service worker; what the page calls its fingerprint. */
  readonly id: string;
  /** The same over this very head and the lines below it: two editions never share what they store. */
  readonly edition: string;
  /** As in version.json. */
  readonly version: string;
  readonly commit: string;
  /** Media type by the ending of a path. */
  readonly types: Readonly<Record<string, string>>;
  /** Response headers by the kind of a file; `{site}` stands for the address of the site's folder. */
  readonly headers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly files: readonly ShippedFile[];
}

/** Which version, and how much of it there is. */
export interface Edition {
  readonly id: string;
  readonly edition: string;
  readonly version: string;
  readonly commit: string;
  readonly files: number;
  readonly bytes: number;
}

/** Questions of a page, each with a port for the answer. */
export type Question =
  /** Who are you, and is `script`, the page's own first script, of your version? Then the page may be served by it at once. */
  | { readonly kind: 'hello'; readonly script: string }
  | { readonly kind: 'who' }
  /** Store what is missing of your version. */
  | { readonly kind: 'complete' }
  /** The user agreed to this version, and it is stored: begin to serve it, unless other tabs are open. */
  | { readonly kind: 'take-over' };

export interface Hello extends Edition {
  /** The page is of this version. */
  readonly same: boolean;
  /** Paths of files that should be stored and are not. */
  readonly missing: readonly string[];
}

export interface TakeOver {
  /** Tabs besides the one that asks; with any of them the new version goes on waiting. */
  readonly others: number;
}

export interface Completed {
  /** With false a fault was told. */
  readonly complete: boolean;
}

/** Why a version could not be stored; `file` is the path of the file concerned. */
export type StoringFault =
  | { readonly code: 'offline.changed-file'; readonly file: string }
  | { readonly code: 'offline.unreachable'; readonly file: string }
  | { readonly code: 'offline.no-room' }
  | { readonly code: 'offline.failed' };

/** What the service worker tells the pages of its own accord. */
export type News =
  | {
      readonly kind: 'offline-storing';
      readonly edition: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'offline-failed'; readonly edition: string; readonly fault: StoringFault }
  /** A new version asks for leave to store itself; the answer through the port is true or false. */
  | { readonly kind: 'offline-offer'; readonly offer: Edition };
