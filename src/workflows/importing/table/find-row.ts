import { plainLine } from '../../../domain/plain-text.ts';
import type { PhotoTable, TableRow } from '../contract.ts';

/** What a table says about a file: by its whole path, or by as much of the path's end as the table gives. */
export function findRow(table: PhotoTable | undefined, path: string): TableRow | undefined {
  const name = table && nameInTable(table, path);
  return name === undefined ? undefined : table?.rows.get(name);
}

/** The name by which a table speaks of a file; the longest one where there are several. */
export function nameInTable({ rows }: PhotoTable, path: string): string | undefined {
  const parts = plainPath(path).split('/');
  return parts.map((_, from) => parts.slice(from).join('/')).find((name) => rows.has(name));
}

/** As the rows of a table are called. */
export const plainPath = (path: string): string => plainLine(path).normalize('NFC').toLowerCase();
