/** The table of an import: read, then understood anew with every choice of what its columns are. */
import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../../domain/errors.ts';
import type { PhotoTable } from '../../workflows/importing/contract.ts';
import { readTable } from '../../workflows/importing/read-table.ts';
import { recognisedChoice, withColumn, type TableChoice } from '../../workflows/importing/table/choice.ts';
import type { TableColumn } from '../../workflows/importing/table/columns.ts';
import type { DayOrder } from '../../workflows/importing/table/dates.ts';
import type { RawTable } from '../../workflows/importing/table/raw-table.ts';
import { understandTable } from '../../workflows/importing/understand-table.ts';
import { today } from '../today.ts';

export type { DayOrder, PhotoTable, RawTable, TableChoice, TableColumn };

export interface OpenTable {
  readonly raw: RawTable;
  readonly choice: TableChoice;
  /** As understood with an earlier choice while `stale`; undefined before the first. */
  readonly understood: PhotoTable | undefined;
  readonly stale: boolean;
}

export interface ChosenTable {
  readonly name: string;
  /** From 0 to 1, while it is read. */
  readonly progress?: number;
  readonly failure?: Failure;
  readonly open?: OpenTable;
}

export interface TableDraft {
  readonly chosen: ReadonlySignal<ChosenTable | undefined>;
  choose(file: File): void;
  /** Also ends the reading of it. */
  withdraw(): void;
  setColumn(index: number, column: TableColumn | undefined): void;
  setDayOrder(order: DayOrder): void;
  /** Also what was chosen for tables with other headers. */
  forget(): void;
}

/** The table to import with: nothing while it is read, or while something has to be chosen. */
export function usable(table: ChosenTable | undefined): PhotoTable | undefined {
  const { open } = table ?? {};
  return open?.stale === false && open.understood?.missing === undefined ? open.understood : undefined;
}

export function createTableDraft(): TableDraft {
  const chosen = signal<ChosenTable | undefined>(undefined);
  /** What was chosen in this session, by the header. */
  const remembered = new Map<string, TableChoice>();
  let reading = new AbortController();
  let understanding = new AbortController();

  const understand = (name: string, raw: RawTable, choice: TableChoice): void => {
    understanding.abort();
    const { signal: abort } = (understanding = new AbortController());
    const before = chosen.peek()?.open?.understood;
    chosen.value = { name, open: { raw, choice, understood: before, stale: true } };
    understandTable(raw, choice, today(), abort).then((understood) => {
      if (abort.aborted || understood === undefined) return;
      chosen.value = { name, open: { raw, choice, understood, stale: false } };
    }, report);
  };
  const withdraw = (): void => {
    reading.abort();
    understanding.abort();
    chosen.value = undefined;
  };
  const choose = (change: (choice: TableChoice) => TableChoice): void => {
    const { name, open } = chosen.peek() ?? {};
    if (name === undefined || open === undefined) return;
    const choice = change(open.choice);
    remembered.set(keyOf(open.raw), choice);
    understand(name, open.raw, choice);
  };

  return {
    chosen,
    choose(file) {
      batch(() => {
        withdraw();
        chosen.value = { name: file.name, progress: 0 };
      });
      const { signal: abort } = (reading = new AbortController());
      const onProgress = (progress: number): void => {
        if (!abort.aborted) chosen.value = { name: file.name, progress };
      };
      readTable(file, { signal: abort, onProgress }).then((read) => {
        // Another table may have been chosen in the meantime.
        if (abort.aborted) return;
        if (!read.ok) chosen.value = { name: file.name, failure: read.failure };
        else
          understand(
            file.name,
            read.value,
            remembered.get(keyOf(read.value)) ?? recognisedChoice(read.value),
          );
      }, report);
    },
    withdraw,
    setColumn(index, column) {
      choose((choice) => withColumn(choice, index, column));
    },
    setDayOrder(dayOrder) {
      choose((choice) => ({ ...choice, dayOrder }));
    },
    forget() {
      withdraw();
      remembered.clear();
    },
  };
}

const keyOf = ({ header }: RawTable): string => JSON.stringify(header);

/** Our own mistake: nothing waits for it, but it reaches the console. */
function report(bug: unknown): void {
  reportError(bug);
}
