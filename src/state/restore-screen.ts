import type { ReadonlySignal } from '@preact/signals';
import type { Failure } from '../domain/errors.ts';
import type { RestorePreview } from '../workflows/backup/preview.ts';
import type { FileProgress } from '../workflows/backup/read-backup.ts';
import type { RestoreSummary } from '../workflows/backup/restore.ts';

export type { Conflict, ShownField } from '../workflows/backup/conflict.ts';
export type { RestorePreview, RestoreSummary };

export type Restoring =
  /** A file is to be chosen; `failure` is why the last one was not taken. */
  | { readonly phase: 'choosing'; readonly failure?: Failure }
  | { readonly phase: 'looking' }
  | { readonly phase: 'asking'; readonly fileName: string; readonly failure?: Failure }
  | { readonly phase: 'opening'; readonly fileName: string }
  | ({ readonly phase: 'checking' } & FileProgress)
  | { readonly phase: 'preview'; readonly preview: RestorePreview; readonly failure?: Failure }
  | ({ readonly phase: 'applying' } & FileProgress)
  | { readonly phase: 'done'; readonly summary: RestoreSummary };

export interface RestoreScreen {
  readonly restoring: ReadonlySignal<Restoring>;
  /** Names of the conflicts in which the backup's version is taken; mine is kept in all others. */
  readonly theirs: ReadonlySignal<ReadonlySet<string>>;
  readonly withUncovered: ReadonlySignal<boolean>;
  readonly choose: (file: File) => Promise<void>;
  /** Opens the chosen file and goes through it to its end. */
  readonly open: (passphrase: string) => Promise<void>;
  readonly take: (names: Iterable<string>, version: 'mine' | 'theirs') => void;
  readonly bringUncovered: (bring: boolean) => void;
  /** All or nothing. Makes the gallery first, under the backup's passphrase, where there is none. */
  readonly apply: () => Promise<void>;
  /** Stops whatever is going on and forgets file, passphrase and preview; nothing is written. */
  readonly clear: () => void;
}
