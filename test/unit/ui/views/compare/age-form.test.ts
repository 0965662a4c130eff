import { describe, expect, it } from 'vitest';
import { readAgeForm } from '../../../../../src/ui/views/compare/age-form.ts';

const empty = { age: '', photoYear: '', birthYear: '' };

describe('the form for age and years', () => {
  it('takes what is written and leaves out what is not', () => {
    expect(readAgeForm({ ...empty, age: '5' }, 2026, undefined)).toEqual({
      ok: true,
      facts: { statedAge: 5 },
    });
    expect(readAgeForm(empty, 2026, 2019)).toEqual({ ok: true, facts: {} });
  });

  it.each([
    [{ age: '200' }, 'age'],
    [{ photoYear: '2027' }, 'photoYear'],
    [{ birthYear: 'long ago' }, 'birthYear'],
    [{ birthYear: '1990', photoYear: '1989' }, 'order'],
    [{ birthYear: '2020' }, 'order'],
  ] as const)('points at what makes no sense in %o', (fields, problem) => {
    expect(readAgeForm({ ...empty, ...fields }, 2026, 2019)).toEqual({ ok: false, problem });
  });
});
