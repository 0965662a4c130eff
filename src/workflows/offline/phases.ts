/** How far the copy on this device is, and a newer version of it. */
import type { Failure } from '../../domain/errors.ts';
import type { Edition } from './contract.ts';

/** What happens to the copy that pages are served from. */
export type Copy =
  | { readonly phase: 'absent' }
  | { readonly phase: 'storing'; readonly done: number; readonly total: number }
  /** `serves`: this very page is of that version and is answered from it. */
  | {
      readonly phase: 'stored';
      readonly edition: Edition;
      readonly serves: boolean;
      readonly missing: number;
    }
  | { readonly phase: 'failed'; readonly failure: Failure };

/** What happens to a newer version that the host has. */
export type Update =
  | { readonly phase: 'none' }
  | { readonly phase: 'offered'; readonly edition: Edition }
  | { readonly phase: 'storing'; readonly edition: Edition; readonly done: number; readonly total: number }
  /** Stored; other tabs must be closed first. */
  | { readonly phase: 'others'; readonly edition: Edition; readonly others: number }
  /** In place; the page must only be loaded again. */
  | { readonly phase: 'taken'; readonly edition: Edition }
  | { readonly phase: 'failed'; readonly edition: Edition; readonly failure: Failure };

/** What the host says when it is asked for a newer version. */
export type Checked = 'newest' | 'newer' | 'unreachable';
