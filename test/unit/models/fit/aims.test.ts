import { describe, expect, it } from 'vitest';
import { aim, aimsTable, bareAim } from '../../../../models/fit/card/aims.ts';

const write = ({ value }: { readonly value: number }) => value.toFixed(2);
const half = { atMost: 0.5 };

describe('an aim of the model card', () => {
  it('is kept or missed by the measured value', () => {
    expect(aim('', { value: 0.4, low: 0.35, high: 0.45 }, half, write).verdict).toBe('kept');
    expect(aim('', { value: 0.6, low: 0.55, high: 0.65 }, half, write).verdict).toBe('**missed**');
    expect(aim('', { value: 0.6, low: 0.55, high: 0.65 }, { atLeast: 0.5 }, write).verdict).toBe('kept');
  });

  it('is unsure either way when the limit lies inside the interval', () => {
    expect(aim('', { value: 0.4, low: 0.35, high: 0.52 }, half, write).verdict).toBe('kept, unsure');
    expect(aim('', { value: 0.6, low: 0.49, high: 0.65 }, half, write).verdict).toBe('**missed**, unsure');
  });

  it('with limits on both sides is missed beyond either', () => {
    const near = { atLeast: 0.75, atMost: 1.25 };
    const verdict = (value: number) => bareAim('', value, near, String).verdict;
    expect([0.7, 1, 1.3].map(verdict)).toEqual(['**missed**', 'kept', '**missed**']);
    expect(aim('', { value: 1, low: 0.7, high: 1.3 }, near, write).verdict).toBe('kept, unsure');
  });

  it('that nothing could be measured for is not called kept', () => {
    expect(aim('', undefined, half, write).verdict).toBe('not measured');
  });

  it('stands in the table with what was reached', () => {
    const rows = aimsTable([bareAim('loss at most 0.5', 0.25, half, String)]).split('\n');
    expect(rows[2]).toBe('| loss at most 0.5 | 0.25 | kept |');
  });
});
