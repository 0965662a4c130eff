/** Reads and understands a table for the tests of importing. */
import { expect } from 'vitest';
import type { Result } from '../../../../src/domain/errors.ts';
import type { PhotoTable, TableRow } from '../../../../src/workflows/importing/contract.ts';
import { readTable } from '../../../../src/workflows/importing/read-table.ts';
import { recognisedChoice, type TableChoice } from '../../../../src/workflows/importing/table/choice.ts';
import type { RawTable } from '../../../../src/workflows/importing/table/raw-table.ts';
import { understandTable } from '../../../../src/workflows/importing/understand-table.ts';

export const today = '2026-06-01';

export const readRaw = (content: BlobPart, name?: string): Promise<Result<RawTable>> =>
  readTable(name === undefined ? new Blob([content]) : new File([content], name), {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });

export async function rawOf(content: BlobPart, name?: string): Promise<RawTable> {
  const result = await readRaw(content, name);
  return result.ok ? result.value : expect.fail(JSON.stringify(result.failure));
}

/** With the columns as their names say, unless something else is chosen. */
export async function tableOf(content: BlobPart, change: Partial<TableChoice> = {}): Promise<PhotoTable> {
  const raw = await rawOf(content);
  const choice = { ...recognisedChoice(raw), ...change };
  const table = await understandTable(raw, choice, today, new AbortController().signal);
  return table ?? expect.fail('nobody ended it');
}

export async function rowsOf(content: BlobPart, change?: Partial<TableChoice>): Promise<readonly TableRow[]> {
  return [...new Set((await tableOf(content, change)).rows.values())];
}
