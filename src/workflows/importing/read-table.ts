import { failure, type Result } from '../../domain/errors.ts';
import { readCsv } from './table/csv.ts';
import { decodeText } from './table/decode-text.ts';
import { readJson } from './table/json.ts';
import { tableLimits, type RawTable, type ReadingProgress } from './table/raw-table.ts';

/**
 * The rows of a table about photos: CSV as a spreadsheet saves it, with comma, semicolon or tab between the cells and
 * the names of the columns in the first row, or JSON with a list of objects. Read in slices, so that the page goes on
 * drawing. Fails with `csv.unreadable` when it is no text, `table.not-a-table`, `csv.too-many-rows`, and
 * `engine.cancelled` when the signal ends.
 */
export async function readTable(file: Blob, reading: ReadingProgress): Promise<Result<RawTable>> {
  if (file.size > tableLimits.bytes) return failure('csv.too-many-rows', { limit: tableLimits.rows });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return failure('csv.unreadable');
  }
  const text = decodeText(bytes);
  // Spreadsheets' own files and photos have zeros; no text does.
  if (text?.includes('\0') !== false) return failure('csv.unreadable');
  return isJson(file, text) ? readJson(text, reading) : readCsv(text.replaceAll(/\r\n?/g, '\n'), reading);
}

function isJson(file: Blob, text: string): boolean {
  const name = 'name' in file && typeof file.name === 'string' ? file.name : '';
  if (/\.(csv|tsv|txt)$/i.test(name)) return false;
  return /\.json$/i.test(name) || /^\s*[[{]/.test(text);
}
