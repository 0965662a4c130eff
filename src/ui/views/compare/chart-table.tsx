import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../app.ts';

interface Props {
  readonly title: string;
  /** What its figures mean. */
  readonly note?: string;
  readonly head: readonly string[];
  /** The first cell names its row. */
  readonly rows: readonly (readonly string[])[];
}

/** The figures of a chart, for screen readers and for all who would rather read than look. */
export function ChartTable({ title, note, head, rows }: Props): ComponentChildren {
  const { t } = useTranslator();
  return (
    <details class="chart-table">
      <summary>{t('chart.table')}</summary>
      <table>
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...cells]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note !== undefined && <p>{note}</p>}
    </details>
  );
}
