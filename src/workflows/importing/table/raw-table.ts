/** A table as it stands in its file: nothing is understood yet. */
export interface RawTable {
  /** Names of the columns. */
  readonly header: readonly string[];
  readonly rows: readonly RawRow[];
  /** What the numbers of the rows count: lines of the file, or rows. */
  readonly counted: 'lines' | 'rows';
}

export interface RawRow {
  /** From 1 on. */
  readonly line: number;
  /** In the order of the header; a short row ends early. */
  readonly cells: readonly string[];
}

export const tableLimits = {
  rows: 100_000,
  columns: 200,
  bytes: 64 * 1024 * 1024,
  /** Characters of a cell; what is longer is cut. */
  cell: 20_000,
} as const;

/** How far the reading of a table is: told now and then, and asked whether to go on. */
export interface ReadingProgress {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void;
}
