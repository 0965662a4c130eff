import type { ComponentChildren } from 'preact';
import type { PhotoTable, RawTable } from '../../../../state/importing/table-draft.ts';
import { useTranslator } from '../../../app.ts';
import { problemWords } from './problem-words.ts';

interface Props {
  readonly table: PhotoTable;
  readonly counted: RawTable['counted'];
}

/** Problems that are shown; the count says how many there are. */
const shown = 20;

/** Rows that cannot be used, with their reasons. */
export function TableProblems({ table, counted }: Props): ComponentChildren {
  const words = useTranslator();
  const { t, plural } = words;
  const { problems, problemCount } = table;
  return (
    <details class="table-problems">
      <summary>{plural('import.table.problems', problemCount)}</summary>
      <p>{t('table.problems.hint')}</p>
      <ul>
        {problems.slice(0, shown).map(({ line, failure }, index) => (
          <li key={index}>
            {t(counted === 'lines' ? 'import.table.problem' : 'table.problem.row', {
              line,
              reason: problemWords(words, failure),
            })}
          </li>
        ))}
        {problemCount > shown && <li>{t('import.table.moreProblems', { count: problemCount - shown })}</li>}
      </ul>
    </details>
  );
}
