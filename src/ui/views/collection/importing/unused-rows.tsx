import type { ComponentChildren } from 'preact';
import type { ImportProgress } from '../../../../workflows/importing/contract.ts';
import { useTranslator } from '../../../app.ts';
import { plainCell } from './cell-words.ts';

/** Rows of the table that came to nothing as none of their photos was chosen. */
export function UnusedRows({
  rows,
}: {
  readonly rows: ImportProgress['rowsWithoutPhoto'];
}): ComponentChildren {
  const { t, plural, list } = useTranslator();
  if (rows === undefined) return null;
  const files = list(rows.files.map(plainCell));
  return (
    <>
      <p>{plural('table.unused', rows.count)}</p>
      <p class="import-hint">{t('table.unused.examples', { files })}</p>
    </>
  );
}
