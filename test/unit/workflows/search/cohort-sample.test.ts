import { describe, expect, it } from 'vitest';
import { cohortStatistics } from '../../../../src/kernel/cohort.ts';
import { gistOf } from '../../../../src/workflows/compare.ts';
import { CohortSample } from '../../../../src/workflows/search/cohort-sample.ts';
import { gist, rowOf } from '../../../../src/workflows/search/row.ts';
import { photosOf, strangers } from './some-units.ts';

const rows = strangers(300).map(rowOf);
const templates = rows.map((row) => gist(row).template);

describe('a sample of the people of a search', () => {
  it('says how alike strangers are as the kernel does, a member of it apart from itself', () => {
    const sample = CohortSample.of(rows, undefined) ?? expect.fail('enough people');
    const side = gistOf(photosOf(1, 2, 8));
    const expected = cohortStatistics(side.template, templates);
    expect(sample.statistics(side).mean).toBeCloseTo(expected.mean, 5);
    expect(sample.statistics(side).sd).toBeCloseTo(expected.sd, 5);
    const [first] = rows;
    if (first === undefined) return expect.fail('no people');
    const own = cohortStatistics(gist(first).template, templates, (member) => member === 0);
    expect(sample.statistics(gist(first)).mean).toBeCloseTo(own.mean, 5);
    expect(sample.statistics(gist(first)).sd).toBeCloseTo(own.sd, 5);
  });

  it('says nothing of too few, and serves until there are clearly more', () => {
    expect(CohortSample.of(rows.slice(0, 199), undefined)).toBeUndefined();
    const sample = CohortSample.of(rows.slice(0, 200), undefined);
    expect(sample).toBeDefined();
    expect(CohortSample.of(rows.slice(0, 219), sample)).toBe(sample);
    expect(CohortSample.of(rows.slice(0, 221), sample)).not.toBe(sample);
  });
});
