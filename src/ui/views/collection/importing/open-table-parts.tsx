import type { ComponentChildren } from 'preact';
import type { OpenTable } from '../../../../state/importing/table-draft.ts';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { DayOrderField } from './day-order-field.tsx';
import { TableColumns } from './table-columns.tsx';
import { TableProblems } from './table-problems.tsx';

interface Props {
  readonly table: OpenTable;
  readonly uncovered: boolean;
}

/** What was understood of a table, before anything is done with it. */
export function OpenTableParts({ table, uncovered }: Props): ComponentChildren {
  const { t, plural } = useTranslator();
  const { raw, understood, stale } = table;
  const consents = understood?.consents ?? { complete: 0, partial: 0, none: 0 };
  const refused = consents.partial + consents.none;
  return (
    <div class="table-open" aria-busy={stale}>
      <p class="import-hint">{t('table.columns.hint')}</p>
      <TableColumns table={table} />
      {understood !== undefined && <DayOrderField dayOrder={understood.dayOrder} choice={table.choice} />}
      {understood?.missing === 'file-column' && <FailureNote failure={{ code: 'table.no-file-column' }} />}
      {consents.complete > 0 && <p>{plural('table.consents.complete', consents.complete)}</p>}
      {uncovered && consents.complete > 0 && <p>{t('table.uncovered.shared')}</p>}
      {!uncovered && consents.partial > 0 && <p>{plural('table.consents.partial', consents.partial)}</p>}
      {uncovered && refused > 0 && <p class="table-refused">{plural('table.consents.refused', refused)}</p>}
      {understood !== undefined && understood.problemCount > 0 && (
        <TableProblems table={understood} counted={raw.counted} />
      )}
    </div>
  );
}
