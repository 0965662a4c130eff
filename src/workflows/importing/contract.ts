/** What an import is made of, for the screens and for the sources. */
import type { Failure, Result } from '../../domain/errors.ts';
import type { Id, ImportItem, ImportRun, Sex } from '../../domain/gallery.ts';

/** One file that may be a photo. `path`, `bytes` and `modified` know it again in a later session. */
export interface SourceFile {
  /** Path inside the folder or archive, `/` between parts. */
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970, 0 where unknown. */
  readonly modified: number;
  /** Not named like a photo: passed over without a word when it turns out to be none. */
  readonly unsure?: true;
  /** Reads the file, as often as it is called; bytes are held by nobody afterwards. */
  open(): Promise<Result<Blob>>;
}

/** Files, a folder, or an archive, listed as they are met. */
export interface PhotoSource {
  /** Name to know it again by. */
  readonly name: string;
  /** A failure in the list, such as a damaged archive, ends it; what came before counts. */
  files(signal: AbortSignal): AsyncIterable<Result<SourceFile>>;
  /** How many files the last list left out because their names say that they are no photos. */
  passedOver?(): number;
}

/** Facts of a table about one file. */
export interface TableRow {
  readonly file: string;
  readonly person?: string;
  /** `YYYY` or `YYYY-MM-DD`. */
  readonly date?: string;
  readonly place?: string;
  readonly sex?: Sex;
  readonly birthYear?: number;
  /** Year in which they were separated from their family. */
  readonly missingYear?: number;
}

/** A read table: rows by lower-case file path or name, and the rows that could not be used with their line numbers. */
export interface PhotoTable {
  readonly rows: ReadonlyMap<string, TableRow>;
  readonly problems: readonly { readonly line: number; readonly failure: Failure }[];
  /** What was understood of the header, and what was left alone. */
  readonly columns: readonly (keyof TableRow)[];
  readonly unknownColumns: readonly string[];
  /** Rows under the header, usable or not. */
  readonly rowCount: number;
}

export interface ImportPlan {
  readonly collection: Id;
  readonly source: PhotoSource;
  readonly table?: PhotoTable;
  readonly keepOriginals: boolean;
  /** An interrupted run to go on with: files that its journal names are passed over. */
  readonly resume?: ImportRun;
}

export interface ImportProgress {
  readonly state: 'counting' | 'running' | 'paused' | 'done' | 'cancelled' | 'failed';
  /** Files so far listed; final once `counted`. */
  readonly total: number;
  readonly counted: boolean;
  /** Files dealt with, those of an earlier session included. */
  readonly done: number;
  readonly stored: number;
  readonly faces: number;
  readonly duplicates: number;
  readonly noFace: number;
  readonly failed: number;
  /** Files that are no photos; not part of `total`. */
  readonly passedOver: number;
  /** Photos per second over the last half minute of work; absent at the start. */
  readonly rate?: number;
  readonly secondsLeft?: number;
  /** Why the whole import stopped: no room, locked, archive damaged. What was stored stays. */
  readonly failure?: Failure;
}

/** A running import. */
export interface ImportHandle {
  readonly run: Id;
  pause(): void;
  goOn(): void;
  /** Ends the run for good; what is stored stays. */
  cancel(): void;
  /**
   * Settles when the run has ended in any way. A gallery that was locked ends it as `paused` with `vault.locked`: this
   * handle is spent then, and after unlocking the same plan with `resume` goes on.
   */
  readonly finished: Promise<ImportProgress>;
}

export interface ImportListener {
  progress(progress: ImportProgress): void;
  /** After the commit that holds it. */
  item(item: ImportItem): void;
}
