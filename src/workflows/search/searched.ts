import type { SearchUnit } from './contract.ts';
import { rowOf, type Row } from './row.ts';

/** Everyone a search goes through: those of the collections, and the faces of a folder as they come. */
export class Searched {
  /** Undefined while no collection is chosen. */
  kept: readonly Row[] | undefined;
  leftOut = 0;
  folderState: 'none' | 'reading' | 'read' = 'none';
  readonly #byKey = new Map<string, Row>();
  #folder: Row[] = [];
  #fresh: Row[] = [];

  get size(): number {
    return this.#byKey.size;
  }

  /** Of the folder, not in the order yet. */
  get waiting(): number {
    return this.#fresh.length;
  }

  /** Whether anything was chosen that is not still being read. */
  get isComplete(): boolean {
    return this.folderState === 'read' || (this.folderState === 'none' && this.kept !== undefined);
  }

  get folder(): readonly Row[] {
    return this.#folder;
  }

  row(key: string): Row | undefined {
    return this.#byKey.get(key);
  }

  all(): readonly Row[] {
    return [...(this.kept ?? []), ...this.folder];
  }

  setKept(units: readonly SearchUnit[] | undefined, leftOut: number): void {
    this.#forget(this.kept ?? []);
    this.kept = units?.map(rowOf);
    for (const row of this.kept ?? []) this.#byKey.set(row.unit.key, row);
    this.leftOut = leftOut;
  }

  setFolder(state: 'none' | 'reading'): void {
    this.#forget(this.folder);
    this.#folder = [];
    this.#fresh = [];
    this.folderState = state;
  }

  add(units: readonly SearchUnit[]): void {
    for (const unit of units) {
      if (this.#byKey.has(unit.key)) continue;
      const row = rowOf(unit);
      this.#byKey.set(unit.key, row);
      this.#folder.push(row);
      this.#fresh.push(row);
    }
  }

  takeFresh(): readonly Row[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  /** What was weighed is about another reference. */
  forgetEvidence(): void {
    for (const row of this.#byKey.values()) row.weighed = undefined;
  }

  /** What was judged is about other filters, or other places. */
  forgetConflicts(): void {
    for (const row of this.#byKey.values()) row.conflicts = undefined;
  }

  #forget(rows: readonly Row[]): void {
    for (const { unit } of rows) this.#byKey.delete(unit.key);
  }
}
