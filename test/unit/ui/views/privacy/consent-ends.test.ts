import { describe, expect, it } from 'vitest';
import { endsFrom, monthsShown } from '../../../../../src/ui/views/privacy/consents/ends.ts';

const today = '2026-11-21';
const from = (...days: readonly string[]) =>
  endsFrom(
    days.map((day) => ({ day, subjects: 2 })),
    today,
  );

describe('the picture of when consent ends', () => {
  it('puts each into its month, what has ended before them and what comes after a year behind them', () => {
    const { ended, months, later } = from(
      '2026-11-20',
      '2026-11-21',
      '2026-12-31',
      '2027-11-30',
      '2027-12-01',
    );
    expect(ended).toBe(2);
    expect(months).toHaveLength(monthsShown);
    expect([months[0], months[1], months[12]]).toEqual([2, 2, 2]);
    expect(later).toBe(2);
  });

  it('says the same in words, each record once', () => {
    const { words } = from(
      '2026-11-20',
      '2026-11-21',
      '2026-12-21',
      '2026-12-22',
      '2027-11-21',
      '2027-11-22',
    );
    expect(words).toEqual({ ended: 2, soon: 4, year: 4, later: 2 });
  });
});
