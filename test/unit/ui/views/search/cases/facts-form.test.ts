import { describe, expect, it } from 'vitest';
import { noFilters } from '../../../../../../src/domain/search-filters.ts';
import {
  factsFields,
  filterFacts,
  readFacts,
  withFacts,
} from '../../../../../../src/ui/views/search/cases/facts-form.ts';

const empty = factsFields({ name: '', facts: {} });
const today = '2026-11-22';

describe('the facts of a case', () => {
  it('come back as they were typed', () => {
    const fields = {
      ...empty,
      name: ' L. ',
      sex: 'male' as const,
      birthYear: '1986',
      height: '96',
      marks: 'a scar on the chin ',
      lastSeenOn: '1991/5/4',
      note: 'ask the harbour',
    };
    const read = readFacts(fields, today);
    expect(read).toEqual({
      ok: true,
      words: {
        name: 'L.',
        note: 'ask the harbour',
        facts: {
          sex: 'male',
          birthYear: 1986,
          heightCm: 96,
          marks: 'a scar on the chin',
          lastSeenOn: '1991-05-04',
        },
      },
    });
    if (read.ok)
      expect(factsFields(read.words)).toMatchObject({ birthYear: '1986', lastSeenOn: '1991-05-04' });
  });

  it('hold nothing of what was left empty', () => {
    expect(readFacts(empty, today)).toEqual({ ok: true, words: { name: '', facts: {} } });
  });

  it('name every field that makes no sense', () => {
    const read = readFacts({ ...empty, birthYear: '2031', height: '9', lastSeenOn: 'in May' }, today);
    expect(read).toEqual({ ok: false, problems: new Set(['birthYear', 'height', 'lastSeenOn']) });
  });
});

describe('facts as filters', () => {
  it('fill sex, birth year and year missing, and leave the rest as it is', () => {
    const facts = filterFacts({ sex: 'female', birthYear: 1986, lastSeenOn: '1991-05-04', heightCm: 90 });
    const filters = withFacts(noFilters, facts);
    expect(filters).toMatchObject({
      sex: { value: 'female', strictness: 'soft' },
      birthYear: { from: 1986, to: 1986, tolerance: 2 },
      missingYear: { value: 1991 },
      place: noFilters.place,
    });
  });

  it('make a filter that was off soft, and never a soft one strict', () => {
    const off = { ...noFilters, sex: { strictness: 'off' } } as const;
    expect(withFacts(off, { sex: 'male' }).sex).toEqual({ strictness: 'soft', value: 'male' });
    const strict = { ...noFilters, sex: { strictness: 'strict' } } as const;
    expect(withFacts(strict, { sex: 'male' }).sex.strictness).toBe('strict');
  });
});
