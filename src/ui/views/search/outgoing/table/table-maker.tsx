import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { tableChoices, type OutgoingTable } from '../../../../../state/search/outgoing/table.ts';
import { tableColumns } from '../../../../../workflows/outgoing/table/columns.ts';
import { tableOf } from '../../../../../workflows/outgoing/table/write-table.ts';
import { useTranslator } from '../../../../app.ts';
import { Choice } from '../../../collection/fields/choice.tsx';
import { Tick } from '../../../collection/fields/tick.tsx';
import { Ask } from '../ask.tsx';
import { savedWords } from '../saved-words.ts';
import { TablePreview } from './table-preview.tsx';
import { tableWords } from './table-words.ts';
import './table-maker.css';

/** Rows and columns to choose, the beginning of the file, the question, the file. */
export function TableMaker({ table }: { readonly table: OutgoingTable }): ComponentChildren {
  const words = useTranslator();
  const { t, plural } = words;
  const outcome = useSignal<string | undefined>(undefined);
  const { which, ticks, rows } = table;
  const written = tableOf(rows.value, ticks.value, tableWords(words));
  const save = async (): Promise<void> => {
    outcome.value = savedWords(words, await table.save(written));
  };
  return (
    <>
      <Choice
        label={t('table.rows')}
        options={tableChoices.map((value) => ({ value, label: t(`table.rows.${value}`) }))}
        value={which.value}
        onChoose={(value) => {
          which.value = value;
        }}
      />
      <fieldset class="ticks table-columns">
        <legend>{t('table.columns')}</legend>
        {tableColumns.map((column) => (
          <Tick
            key={column}
            label={t(`table.column.${column}`)}
            checked={ticks.value[column]}
            onChange={(on) => {
              ticks.value = { ...ticks.peek(), [column]: on };
            }}
          />
        ))}
      </fieldset>
      {written.columns.length === 0 || written.rows.length === 0 ? (
        <p role="status">{t(written.columns.length === 0 ? 'table.noColumns' : 'table.noRows')}</p>
      ) : (
        <>
          <p class="maker-preview">{t('table.first')}</p>
          <TablePreview table={written} />
          <Ask
            contains={[plural('table.has.rows', written.rows.length), ...written.header]}
            cleared={table.cleared}
            actions={[
              {
                label: t('out.save'),
                act: () => {
                  save().catch(reportError);
                },
              },
            ]}
            outcome={outcome.value}
          />
        </>
      )}
    </>
  );
}
