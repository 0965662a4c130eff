import { failure, success, type Result } from '../../../domain/errors.ts';
import { breathe } from '../../breathe.ts';
import { tableLimits, type RawRow, type RawTable, type ReadingProgress } from './raw-table.ts';

/** Rows between two breaths of the page: each takes microseconds. */
const portion = 1000;

type Item = Readonly<Record<string, unknown>>;

/**
 * Rows of a JSON file: a list of flat objects, or an object that holds one list; the names of their fields are the
 * header, in the order in which they first stand. Fails with `table.not-a-table`, `csv.too-many-rows`, and
 * `engine.cancelled` when the signal ends.
 */
export async function readJson(text: string, reading: ReadingProgress): Promise<Result<RawTable>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return failure('table.not-a-table');
  }
  const list = listIn(parsed);
  if (list?.some(isItem) !== true) return failure('table.not-a-table');
  if (list.length > tableLimits.rows) return failure('csv.too-many-rows', { limit: tableLimits.rows });
  const places = new Map<string, number>();
  const rows: RawRow[] = [];
  for (const [index, item] of list.entries()) {
    if (index % portion === 0) {
      reading.onProgress(index / list.length);
      await breathe();
      if (reading.signal.aborted) return failure('engine.cancelled');
    }
    const cells: string[] = [];
    for (const [name, value] of isItem(item) ? Object.entries(item) : []) {
      const place = places.get(name) ?? places.size;
      if (place === tableLimits.columns) return failure('table.not-a-table');
      places.set(name, place);
      cells[place] = cellOf(value).slice(0, tableLimits.cell);
    }
    rows.push({ line: index + 1, cells: Array.from(cells, (cell: string | undefined) => cell ?? '') });
  }
  return places.size === 0
    ? failure('table.not-a-table')
    : success({ header: [...places.keys()], rows, counted: 'rows' });
}

function listIn(parsed: unknown): readonly unknown[] | undefined {
  if (isList(parsed)) return parsed;
  if (!isItem(parsed)) return undefined;
  const [list, ...others] = Object.values(parsed).filter(isList);
  return others.length === 0 ? list : undefined;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
