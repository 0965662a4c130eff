import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gistEvidence, gistOf, sideEvidence } from '../../../../src/workflows/compare.ts';
import { mostEvidence, noExtremes, widened } from '../../../../src/workflows/search/most-evidence.ts';
import { NearestFirst } from '../../../../src/workflows/search/nearest-first.ts';
import { noFilters } from '../../../../src/domain/search-filters.ts';
import { before, judge, rowOf, weigh } from '../../../../src/workflows/search/row.ts';
import { someSide } from '../a-person.ts';
import { aUnit, photosOf, plainIndex, strangers } from './some-units.ts';

const { signal } = new AbortController();

describe('the most evidence below a similarity', () => {
  it('is never reached, whatever the ages, years, qualities and numbers of photos', () => {
    fc.assert(
      fc.property(someSide, fc.array(someSide, { minLength: 1, maxLength: 6 }), (reference, others) => {
        const own = gistOf(reference);
        const gists = others.map(gistOf);
        const all = gists.reduce(widened, noExtremes);
        for (const other of gists) {
          const { evidence, similarity } = gistEvidence(own, other);
          expect(evidence).toBeLessThanOrEqual(mostEvidence(own, similarity, all));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('rises with the similarity', () => {
    const own = gistOf(photosOf(1, 2, 8));
    const all = strangers(50).reduce((known, { side }) => widened(known, gistOf(side)), noExtremes);
    const bounds = [-0.5, -0.1, 0, 0.1, 0.3, 0.6, 0.9].map((similarity) =>
      mostEvidence(own, similarity, all),
    );
    expect(bounds).toEqual(bounds.toSorted((p, q) => p - q));
  });
});

describe('the first places of a large collection', () => {
  const someone = fc.integer({ min: 1, max: 5000 });
  const crowd = strangers(250);

  it('are those of sorting everybody, wherever they are given before everybody was weighed', async () => {
    let given = 0;
    await fc.assert(
      fc.asyncProperty(
        someone,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 70 }),
        fc.integer({ min: 1, max: 8 }),
        async (who, photos, age, places) => {
          const own = Array.from({ length: places }, (_, index) =>
            aUnit(`own${String(index)}`, photosOf(who, 1 + (index % 5), (age + 3 * index) % 80, 0.75)),
          );
          const rows = [...crowd, ...own].map(rowOf);
          const reference = gistOf(photosOf(who, photos, age));
          for (const row of rows) judge(row, noFilters);
          const nearest = await NearestFirst.open(rows, plainIndex, signal);
          const first = await nearest?.firstPlaces(reference, places, [], signal);
          if (first === undefined) return;
          given += 1;
          for (const row of rows) weigh(row, reference);
          const all = rows.toSorted(before);
          expect(first.map(({ unit }) => unit.key)).toEqual(all.slice(0, places).map(({ unit }) => unit.key));
        },
      ),
      { numRuns: 25 },
    );
    expect(given).toBeGreaterThan(5);
  });

  it('are weighed as a comparison weighs two people', async () => {
    const side = photosOf(7, 3, 30);
    const rows = [aUnit('own', photosOf(7, 2, 8)), ...strangers(200)].map(rowOf);
    for (const row of rows) judge(row, noFilters);
    const nearest = await NearestFirst.open(rows, plainIndex, signal);
    const [first] = (await nearest?.firstPlaces(gistOf(side), 1, [], signal)) ?? [];
    expect(first?.unit.key).toBe('person:own');
    expect(first?.weighed).toEqual(sideEvidence(side, first?.unit.side ?? []));
  });
});
