/** PAIRS.csv and LIST.txt in. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';

/** One row of PAIRS.csv; a part is missing where its cell is empty or its column is not there. */
export interface PairRow {
  /** Paths relative to the root, as they stand in the file. */
  readonly a: string;
  readonly b: string;
  /** True for two photos of one person. */
  readonly same?: boolean;
  /** Stated ages in years. */
  readonly ageA?: number;
  readonly ageB?: number;
  /** Years of the photos. */
  readonly yearA?: number;
  readonly yearB?: number;
}

/** What tables of other programs write where they know nothing. */
const nothing = /^(|na|n\/a|nan|none|null)$/i;

const numbers = ['ageA', 'ageB', 'yearA', 'yearB'] as const;

/** A file of the user's that cannot be read as what it should be. */
export class InputError extends Error {}

/** The pairs in the file's order, at most `limit` of them. Throws `InputError` when the file is not such a table. */
export async function readPairs(path: string, limit = Number.POSITIVE_INFINITY): Promise<readonly PairRow[]> {
  const rows: PairRow[] = [];
  // One string a path, however many rows name it.
  const paths = new Map<string, string>();
  const once = (text: string) => {
    const known = paths.get(text);
    if (known !== undefined) return known;
    paths.set(text, text);
    return text;
  };
  const parser = parse({ bom: true, columns: checkedHeader, skip_empty_lines: true });
  try {
    await pipeline(
      createReadStream(path),
      parser,
      async (records: AsyncIterable<Readonly<Record<string, string>>>) => {
        for await (const record of records) {
          if (rows.length < limit) rows.push(pairRow(record, once, rows.length + 1));
        }
      },
    );
  } catch (error) {
    throw asInputError(path, error);
  }
  return rows;
}

/** Photos that form the cohort: one relative path a line. */
export async function readList(path: string): Promise<readonly string[]> {
  try {
    const lines = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/);
    return [...new Set(lines.filter((line) => line.trim() !== ''))];
  } catch (error) {
    throw asInputError(path, error);
  }
}

function checkedHeader(header: readonly string[]): string[] {
  const names = header.map((name) => name.trim());
  if (!names.includes('a') || !names.includes('b')) {
    throw new InputError(`the header must name the columns a and b, but is: ${header.join(',')}`);
  }
  return names;
}

function pairRow(
  record: Readonly<Record<string, string>>,
  once: (path: string) => string,
  number: number,
): PairRow {
  const { a = '', b = '' } = record;
  if (a === '' || b === '') throw new InputError(`row ${number}: a and b must both name a photo`);
  const row: { -readonly [Key in keyof PairRow]: PairRow[Key] } = { a: once(a), b: once(b) };
  const same = numberIn(record, 'same', number);
  if (same !== undefined && same !== 0 && same !== 1) {
    throw new InputError(`row ${number}: same must be 1, 0 or empty, but is ${same}`);
  }
  if (same !== undefined) row.same = same === 1;
  for (const name of numbers) {
    const value = numberIn(record, name, number);
    if (value !== undefined) row[name] = value;
  }
  return row;
}

function numberIn(
  record: Readonly<Record<string, string>>,
  name: string,
  number: number,
): number | undefined {
  const text = record[name]?.trim() ?? '';
  if (nothing.test(text)) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new InputError(`row ${number}: ${name} is not a number: ${text}`);
  return value;
}

function asInputError(path: string, error: unknown): InputError {
  return new InputError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
}
