import type { ComponentChildren } from 'preact';
import type { PhotoTable, TableChoice } from '../../../../state/importing/table-draft.ts';
import { readDate } from '../../../../workflows/importing/table/dates.ts';
import { useTranslator } from '../../../app.ts';
import { Choice } from '../fields/choice.tsx';
import { dateText } from '../people/date-words.ts';
import { useCollection } from '../use-collection.ts';

interface Props {
  readonly dayOrder: PhotoTable['dayOrder'];
  readonly choice: TableChoice;
}

/** A date of which nobody can know how it is read, far from any end of time. */
const everyDay = '9999-12-31';

/** How days that end with their year are read: told where the table shows it, asked where it does not. */
export function DayOrderField({ dayOrder, choice }: Props): ComponentChildren {
  const { importing } = useCollection();
  const { t, locale } = useTranslator();
  const { shown, example = '' } = dayOrder;
  if (shown === 'none') return null;
  if (shown === 'day-first' || shown === 'month-first')
    return <p class="import-hint">{t(`table.dayOrder.shown.${shown}`, { example })}</p>;
  return (
    <Choice
      label={t('table.dayOrder', { example })}
      hint={t(`table.dayOrder.${shown}`)}
      value={choice.dayOrder ?? ''}
      options={(['day-first', 'month-first'] as const).map((order) => {
        const read = readDate(example, { today: everyDay, order });
        const date = read.kind === 'date' ? dateText(read.date, locale) : t('table.cell.unreadable');
        return { value: order, label: t(`table.dayOrder.${order}`, { date }) };
      })}
      onChoose={(order) => {
        importing.draft.table.setDayOrder(order);
      }}
    />
  );
}
