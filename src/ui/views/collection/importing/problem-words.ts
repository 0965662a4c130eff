import type { Failure } from '../../../../domain/errors.ts';
import type { Translator } from '../../../../i18n/index.ts';
import { failureWords } from '../../../failure-words.ts';

/** Columns whose cells may be unreadable; any text is good in the others. */
const readColumns = ['date', 'sex', 'birthYear'] as const;

/** Why a row of a table could not be used. */
export function problemWords({ t }: Translator, { code, details }: Failure): string {
  if (code === 'csv.bad-row' && details?.['column'] === 'file') return t('import.table.problem.file');
  const column = readColumns.find((each) => code === 'csv.bad-row' && each === details?.['column']);
  if (column === undefined) return t(failureWords(code).title);
  const value = String(details?.['value'] ?? '');
  return t('import.table.problem.value', { column: t(`import.column.${column}`), value });
}
