/** What an import is made of, for the screens and for the sources. */
import type { ConsentDraft } from '../../domain/consent.ts';
import type { ErrorCode, Failure, Result } from '../../domain/errors.ts';
import type { DateText, Id, ImportItem, ImportRun, Person } from '../../domain/gallery.ts';
import type { ShownDayOrder } from './table/dates.ts';

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

/** What a table states of a person. */
export type RowFacts = Readonly<
  Partial<
    Pick<
      Person,
      | 'registryNumber'
      | 'sex'
      | 'birthYear'
      | 'birthPlace'
      | 'missingYear'
      | 'missingPlace'
      | 'place'
      | 'marks'
      | 'note'
    >
  >
>;

/**
 * What a row says of who agreed: all that a record needs, or a part of it. A row with a problem that says anything of it
 * is refused with its photos: the record of the collection must not stand in for what nobody can read.
 */
export type RowConsent =
  | { readonly kind: 'complete'; readonly draft: ConsentDraft }
  | { readonly kind: 'partial'; readonly endsOn?: DateText }
  | { readonly kind: 'refused'; readonly code: ErrorCode };

/** One row of a table: a person, or a photo at least, and what is known of both. */
export interface TableRow {
  /** Paths or names of its photos, at least one. */
  readonly files: readonly string[];
  readonly person?: string;
  /** When the photos were taken, `YYYY` or `YYYY-MM-DD`. */
  readonly date?: string;
  /** Where the photos were taken. */
  readonly place?: string;
  readonly facts: RowFacts;
  readonly consent?: RowConsent;
}

export interface TableProblem {
  /** Line of the file in a CSV, number of the row in JSON, from 1 on. */
  readonly line: number;
  readonly failure: Failure;
}

/** A table as it was understood with one choice of what its columns are. */
export interface PhotoTable {
  /** By lower-case file path or name; a row with several photos stands here several times. */
  readonly rows: ReadonlyMap<string, TableRow>;
  /** The first thousand. */
  readonly problems: readonly TableProblem[];
  readonly problemCount: number;
  /** Rows under the header, usable or not. */
  readonly rowCount: number;
  /** Usable rows that say completely who agreed, and those that say a part of it. */
  readonly consents: { readonly complete: number; readonly partial: number; readonly none: number };
  /** What has to be chosen before the table can be used. */
  readonly missing?: 'file-column' | 'day-order';
  readonly dayOrder: ShownDayOrder;
}

export interface ImportPlan {
  readonly collection: Id;
  readonly source: PhotoSource;
  readonly table?: PhotoTable;
  readonly keepOriginals: boolean;
  /** An interrupted run to go on with: files that its journal names are passed over. */
  readonly resume?: ImportRun;
}

/** Whether some row of the table says for its own person who agreed. */
export function hasRowConsents({ table }: Pick<ImportPlan, 'table'>): boolean {
  return table !== undefined && table.consents.complete > 0;
}

/** Rows of the table none of whose photos is among the files. */
export interface RowsWithoutPhoto {
  readonly count: number;
  /** A photo of each of the first few. */
  readonly files: readonly string[];
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
  /** Once all files are listed, if there are such rows. */
  readonly rowsWithoutPhoto?: RowsWithoutPhoto;
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
