import type { Figures } from './figure.ts';

/** The figures as a table of plain text, numbers at three to four significant digits. */
export function table(figures: Figures): string {
  const head = ['figure', 'value', 'unit', 'baseline', 'ratio', 'runs', 'min', 'max'];
  const rows = Object.entries(figures).map(([name, figure]) => [
    name,
    number(figure.value),
    figure.unit,
    figure.baseline === undefined ? '' : number(figure.baseline),
    figure.ratio === undefined ? '' : `${number(figure.ratio)}x`,
    String(figure.runs),
    number(figure.min),
    number(figure.max),
  ]);
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)),
  );
  const isText = (column: number) => column === 0 || column === 2;
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function number(value: number): string {
  const size = Math.abs(value);
  if (size >= 1000 || Number.isInteger(value)) return value.toFixed(0);
  return value.toFixed(size >= 100 ? 1 : size >= 10 ? 2 : 3);
}
