import type { Failure } from '../../../../domain/errors.ts';
import type { Translator } from '../../../../i18n/index.ts';
import { tableColumns } from '../../../../workflows/importing/table/columns.ts';
import { failureWords } from '../../../failure-words.ts';

/** Why a row of a table could not be used. */
export function problemWords({ t }: Translator, { code, details }: Failure): string {
  if (code === 'table.bad-consent')
    return t(details?.['column'] === 'agreedBy' ? 'table.problem.ownView' : 'table.problem.disagreed');
  const column = tableColumns.find((each) => code === 'csv.bad-row' && each === details?.['column']);
  if (column === undefined) return t(failureWords(code).title);
  const value = String(details?.['value'] ?? '');
  const reason = details?.['reason'];
  if (reason === 'taken') return t('table.problem.taken', { value });
  if (reason === 'order') return t('table.problem.order', { value });
  if (reason === 'future') return t('table.problem.future', { column: t(`table.column.${column}`), value });
  if (column === 'file') return t('import.table.problem.file');
  return t('import.table.problem.value', { column: t(`table.column.${column}`), value });
}
