import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../../../src/domain/errors.ts';
import { translator } from '../../../../../../src/i18n/index.ts';
import { problemWords } from '../../../../../../src/ui/views/collection/importing/problem-words.ts';

const en = translator('en');
const row = (column: string, value: string): Failure => ({ code: 'csv.bad-row', details: { column, value } });

describe('a row that could not be used', () => {
  it('is told by its column and what stands there', () => {
    expect(problemWords(en, row('date', '31.02.1990'))).toBe('Date of the photo “31.02.1990” cannot be read');
    expect(problemWords(en, row('birthYear', 'x'))).toBe('Birth year “x” cannot be read');
  });

  it('is told by the lack of a file', () => {
    expect(problemWords(en, row('file', ''))).toBe('it names no photo file');
  });

  it('is told by more than that where more is known', () => {
    const because = (column: string, value: string, reason: string): Failure => ({
      code: 'csv.bad-row',
      details: { column, value, reason },
    });
    expect(problemWords(en, because('date', '2999', 'future'))).toBe(
      'Date of the photo “2999” has not come yet',
    );
    expect(problemWords(en, because('file', 'a.jpg', 'taken'))).toContain('“a.jpg” stands in an earlier row');
    expect(problemWords(en, { code: 'consent.ended' })).toBe(en.t('error.consent.ended.title'));
    expect(problemWords(en, { code: 'table.bad-consent', details: { column: 'view' } })).toContain('said no');
  });

  it('is told by the general words when nothing more is known', () => {
    expect(problemWords(en, { code: 'csv.bad-row' })).toBe(en.t('error.csv.bad-row.title'));
  });
});
