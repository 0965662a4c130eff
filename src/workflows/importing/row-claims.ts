import type { Result } from '../../domain/errors.ts';
import type { PhotoTable, RowsWithoutPhoto, SourceFile, TableRow } from './contract.ts';
import { nameInTable, plainPath } from './table/find-row.ts';

/** Names of photos that are told of the rows without one. */
const mostExamples = 3;

/**
 * Which files the rows of a table mean. A table may name a photo without its folder: where several different files fit
 * one name, nobody can know whose they are, unless one of them is called so in full.
 */
export class RowClaims {
  readonly #table: PhotoTable | undefined;
  readonly #byName = new Map<string, SourceFile[]>();
  readonly #unclear = new Set<SourceFile>();

  constructor(table: PhotoTable | undefined) {
    this.#table = table;
  }

  /** The files of a list; with a table they come when all are listed, as only then it is known which ones are meant. */
  async *files(list: AsyncIterable<Result<SourceFile>>): AsyncGenerator<Result<SourceFile>, void> {
    const table = this.#table;
    if (table === undefined) {
      yield* list;
      return;
    }
    const listed: Result<SourceFile>[] = [];
    for await (const file of list) {
      listed.push(file);
      const name = file.ok ? nameInTable(table, file.value.path) : undefined;
      if (file.ok && name !== undefined)
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), file.value]);
    }
    for (const [name, files] of this.#byName) this.#judge(name, files);
    yield* listed;
  }

  /** Whether a row may mean this file or another one. */
  isUnclear(file: SourceFile): boolean {
    return this.#unclear.has(file);
  }

  /** Once all files are listed. */
  get rowsWithoutPhoto(): RowsWithoutPhoto | undefined {
    const { rows } = this.#table ?? {};
    if (rows === undefined) return undefined;
    const used = new Set<TableRow | undefined>([...this.#byName.keys()].map((name) => rows.get(name)));
    const left = [...new Set(rows.values())].filter((row) => !used.has(row));
    if (left.length === 0) return undefined;
    return {
      count: left.length,
      files: left.slice(0, mostExamples).flatMap(({ files }) => files.slice(0, 1)),
    };
  }

  /** Files of one size are taken for copies: what they hold is compared later, when they are read. */
  #judge(name: string, files: readonly SourceFile[]): void {
    if (new Set(files.map(({ bytes }) => bytes)).size < 2) return;
    const inFull = files.filter(({ path }) => plainPath(path) === name);
    for (const file of files) if (inFull.length !== 1 || file !== inFull[0]) this.#unclear.add(file);
  }
}
