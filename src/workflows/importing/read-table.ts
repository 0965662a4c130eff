import papaparse from 'papaparse';
import { failure, success, type Failure, type Result } from '../../domain/errors.ts';
import type { PhotoTable, TableRow } from './contract.ts';
import { readHeader, type Header } from './table/columns.ts';
import { decodeText } from './table/decode-text.ts';
import { badRow, readRow } from './table/row.ts';

const mostRows = 100_000;
const mostBytes = 64 * 1024 * 1024;
/** Enough to see what is wrong with a table. */
const mostProblems = 1000;
const longestHeader = 200;

/**
 * A table of facts about photos, as a spreadsheet saves it: comma, semicolon or tab between the cells, the first row
 * names the columns. Fails with `csv.unreadable`, `csv.wrong-header` or `csv.too-many-rows`; rows that make no sense
 * are listed in `problems` and the others are used. `today` bounds the years.
 */
export async function readTable(file: Blob, today = new Date()): Promise<Result<PhotoTable>> {
  if (file.size > mostBytes) return failure('csv.too-many-rows', { limit: mostRows });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return failure('csv.unreadable');
  }
  const text = decodeText(bytes);
  // Spreadsheets' own files and photos have zeros; no text does.
  if (text?.includes('\0') !== false) return failure('csv.unreadable');
  return readRows(text.replaceAll(/\r\n?/g, '\n'), today.getFullYear());
}

function readRows(text: string, thisYear: number): Result<PhotoTable> {
  const rows = new Map<string, TableRow>();
  const problems: { line: number; failure: Failure }[] = [];
  let header: Header | undefined;
  let wrong: Failure | undefined;
  let rowCount = 0;
  const lineOf = lineCounter(text);
  papaparse.parse<string[]>(text, {
    newline: '\n',
    delimitersToGuess: [',', ';', '\t', '|'],
    step: ({ data: cells, meta }, parser) => {
      const line = lineOf(meta.cursor);
      if (cells.every((cell) => cell.trim() === '')) return;
      if (header === undefined) {
        header = readHeader(cells);
        if (!header.places.has('file')) wrong = wrongHeader(cells);
      } else if (rowCount === mostRows) {
        wrong = failure('csv.too-many-rows', { limit: mostRows }).failure;
      } else {
        rowCount += 1;
        const row = readRow(cells, header.places, thisYear);
        const key = row.ok ? row.value.file.toLowerCase() : '';
        if (row.ok && !rows.has(key)) rows.set(key, row.value);
        else if (problems.length < mostProblems)
          problems.push({ line, failure: row.ok ? badRow('file', row.value.file) : row.failure });
      }
      if (wrong !== undefined) parser.abort();
    },
  });
  if (wrong !== undefined) return { ok: false, failure: wrong };
  if (header === undefined) return { ok: false, failure: wrongHeader([]) };
  return success({
    rows,
    problems,
    rowCount,
    columns: [...header.places.keys()],
    unknownColumns: header.unknown,
  });
}

function wrongHeader(cells: readonly string[]): Failure {
  return failure('csv.wrong-header', { read: cells.join(', ').slice(0, longestHeader) }).failure;
}

/** Line, from 1 on, on which the next row begins, given where each row ends; a quoted cell may hold several lines. */
function lineCounter(text: string): (rowEnd: number) => number {
  let line = 1;
  let position = 0;
  return (rowEnd) => {
    const start = line;
    for (let at = text.indexOf('\n', position); at !== -1 && at < rowEnd; at = text.indexOf('\n', at + 1))
      line += 1;
    position = rowEnd;
    return start;
  };
}
