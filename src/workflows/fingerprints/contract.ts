/** What a check of the page's own files says. */
import type { FileHash } from '../../domain/file-hashes.ts';

export const fileStates = ['changed', 'missing', 'unread', 'unlisted', 'same'] as const;
/**
 * `changed`: other bytes than the list says. `missing`: the list names it, and the site does not have it. `unread`: no
 * answer. `unlisted`: the site names it or the page loaded it, and the list does not know it.
 */
export type FileState = (typeof fileStates)[number];

export interface FileCheck {
  readonly path: string;
  readonly state: FileState;
  /** Hash that the list names. */
  readonly expected?: string;
  /** Hash of what came. */
  readonly actual?: string;
  readonly bytes?: number;
  /** Whether the page itself loaded it, not counting what it or its workers fetched. */
  readonly loaded: boolean;
}

export interface BuildVersion {
  readonly version: string;
  /** 40 hexadecimal digits, or nothing where the build did not know. */
  readonly commit?: string;
  /** Files were changed after that commit. */
  readonly modified: boolean;
}

/** A list that the reader brought. */
export interface GivenList {
  /** Name of the file; empty for a pasted text. */
  readonly name: string;
  readonly files: readonly FileHash[];
}

export interface Fingerprints {
  /** Address of the folder that the page came from. */
  readonly site: string;
  /** Whose list the files were compared with: the site's own, fetched fresh, or the reader's. */
  readonly list: { readonly from: 'site' } | { readonly from: 'reader'; readonly name: string };
  readonly takenAt: Date;
  /** Whether the page runs from a copy stored on the device, which may be of an earlier version than the site's list. */
  readonly stored: boolean;
  /** Those that differ first, in the order of `fileStates`. */
  readonly files: readonly FileCheck[];
  readonly tally: Readonly<Record<FileState, number>>;
  readonly bytes: number;
  /** As version.json says; undefined where the page came without one. */
  readonly version?: BuildVersion;
  /** Id of the files as they came; undefined when one of them could not be read. */
  readonly buildId?: string;
  /** Id that follows from the list. */
  readonly listId: string;
}
