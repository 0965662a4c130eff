import type { PhotoTable, TableRow } from '../contract.ts';

/** What a table says about a file: by its whole path, or by as much of the path's end as the table gives. */
export function findRow(table: PhotoTable | undefined, path: string): TableRow | undefined {
  if (table === undefined) return undefined;
  const parts = path.normalize('NFC').toLowerCase().split('/');
  for (let from = 0; from < parts.length; from += 1) {
    const row = table.rows.get(parts.slice(from).join('/'));
    if (row !== undefined) return row;
  }
  return undefined;
}
