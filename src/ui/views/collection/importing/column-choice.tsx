import type { ComponentChildren } from 'preact';
import type { TableColumn } from '../../../../state/importing/table-draft.ts';
import { tableColumns } from '../../../../workflows/importing/table/columns.ts';
import { useTranslator } from '../../../app.ts';

interface Props {
  /** As the table calls the column. */
  readonly name: string;
  readonly column: TableColumn | undefined;
  readonly onChoose: (column: TableColumn | undefined) => void;
}

const groups = [
  ['photo', ['file', 'date', 'place']],
  [
    'person',
    [
      ...(['person', 'number', 'sex', 'birthYear', 'birthPlace', 'missingYear', 'missingPlace'] as const),
      ...(['home', 'marks', 'note'] as const),
    ],
  ],
  ['consent', ['agreedBy', 'agreedByName', 'purpose', 'givenOn', 'endsOn', 'view']],
] as const satisfies readonly (readonly [string, readonly TableColumn[]])[];

/** What a column of the table is. */
export function ColumnChoice({ name, column, onChoose }: Props): ComponentChildren {
  const { t } = useTranslator();
  return (
    <select
      class="import-select"
      aria-label={t('table.columns.isNamed', { name })}
      value={column ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        onChoose(tableColumns.find((each) => each === value));
      }}
    >
      <option value="">{t('table.column.none')}</option>
      {groups.map(([group, columns]) => (
        <optgroup key={group} label={t(`table.group.${group}`)}>
          {columns.map((each) => (
            <option key={each} value={each}>
              {t(`table.column.${each}`)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
