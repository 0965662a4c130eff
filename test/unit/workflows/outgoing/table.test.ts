import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  tableColumns,
  usualColumns,
  type TableColumn,
  type TableTicks,
} from '../../../../src/workflows/outgoing/table/columns.ts';
import { csvText, tableOf } from '../../../../src/workflows/outgoing/table/write-table.ts';
import { aDetail, aReview, secrets } from './a-report.ts';

const words = {
  header: (column: TableColumn) => column,
  verdict: (verdict: string) => verdict,
  support: () => 'moderate, for one person',
  sex: (sex: string) => sex,
};

const row = { rank: 3, candidate: aDetail().candidate, review: aReview() };

/** Beginnings that spreadsheets run, plain, full-width, small, and behind what they strip. */
const dangerous = fc.constantFrom(
  ...[
    '=',
    '+',
    '-',
    '@',
    '\t=',
    '\r=',
    '\n@',
    ' =',
    '\u00a0=',
    '\u200b=',
    '\ufeff-',
    '＝',
    '＋',
    '－',
    '＠',
    '﹦',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(dangerous, fc.string()).map((parts) => parts.join('')),
  fc
    .tuple(fc.string(), fc.constantFrom(';', '\t', '"', ',', '\r\n', '";'), dangerous)
    .map((parts) => parts.join('')),
);

function cellsOf(csv: string, delimiter: string): readonly string[] {
  return (
    parse(csv, { bom: true, delimiter, relax_quotes: true, relax_column_count: true }) as readonly string[][]
  ).flat();
}

/** What no cell may look like once a program has stripped what it does not see. */
function runs(cell: string): boolean {
  return /^[=+\-@]/u.test(cell.normalize('NFKC').replaceAll(/^[\s\p{C}\p{Z}]+/gu, ''));
}

describe('the table of candidates', () => {
  test('has the ticked columns and no others, in the order of the form', () => {
    const table = tableOf([row], usualColumns, words);
    expect(table.header).toEqual([
      'place-in-order',
      'decision',
      'support',
      'evidence',
      'lookalikes',
      'age',
      'year',
    ]);
    expect(table.rows).toEqual([[3, 'lead', 'moderate, for one person', 1.9, 7.4, 34, '']]);
  });

  test('says nothing of who, where and what was written unless somebody ticks it', () => {
    const written = csvText(tableOf([row], usualColumns, words));
    for (const secret of Object.values(secrets)) expect(written).not.toContain(secret);
  });

  test('holds every column when all are ticked', () => {
    const all = Object.fromEntries(tableColumns.map((column) => [column, true])) as TableTicks;
    const written = csvText(tableOf([row], all, words));
    for (const secret of [secrets.leadName, secrets.leadPlace, secrets.file, secrets.reason])
      expect(written).toContain(secret);
  });

  test('begins with the mark of UTF-8, by which spreadsheets read Chinese', () => {
    expect([...new TextEncoder().encode(csvText({ header: ['候选人'], rows: [] }))].slice(0, 3)).toEqual([
      0xef, 0xbb, 0xbf,
    ]);
  });

  test('says where the number of strangers is only the most that there could be', () => {
    const candidate = { ...row.candidate, lookalikes: { expected: 0.04217, atMost: true } };
    const [cells] = tableOf([{ ...row, candidate }], usualColumns, words).rows;
    expect(cells?.[4]).toBe('≤0.0422');
  });

  test('keeps numbers as numbers, negative ones too', () => {
    expect(csvText({ header: ['evidence'], rows: [[-1.25]] })).toBe('\ufeff"evidence"\r\n-1.25\r\n');
  });

  test('comes back as it was written, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), (cells) => {
        const header = cells.map((_, index) => `c${index}`);
        const [, back] = parse(csvText({ header, rows: [cells] }), { bom: true }) as readonly string[][];
        expect(back?.map((cell) => cell.replaceAll("'", ''))).toEqual(
          cells.map((cell) => cell.replaceAll("'", '')),
        );
      }),
    );
  });

  test('never gives a spreadsheet a cell that it would run, whatever stands in the texts', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (cells) => {
        const csv = csvText({ header: cells, rows: [cells] });
        expect(cellsOf(csv, ',').filter(runs)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('nor where semicolons or tabs part the cells', () => {
    const cells = ['a;=1+1', 'a\t=1+1', 'a"\t@SUM(1)', 'a;\u200b-1', 'x\r\n=cmd|calc'];
    for (const cell of cells) {
      const csv = csvText({ header: ['h'], rows: [[cell]] });
      expect(csv.split(/[;\t\r\n]/u).filter(runs), JSON.stringify(cell)).toEqual([]);
    }
  });
});
