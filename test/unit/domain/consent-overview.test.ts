import { describe, expect, it } from 'vitest';
import { overviewOf, type CountedGallery } from '../../../src/domain/consent-overview.ts';
import type { Case } from '../../../src/domain/case.ts';
import type { Consent, Person } from '../../../src/domain/gallery.ts';
import { noFilters } from '../../../src/domain/search-filters.ts';

const today = '2026-11-21';
const createdAt = '2026-01-01T00:00:00.000Z';

const person = (id: string, part: Partial<Person> = {}): Person => ({
  id,
  collection: 'family',
  name: id,
  createdAt,
  ...part,
});
const consent = (kind: Consent['subject']['kind'], id: string, part: Partial<Consent> = {}): Consent => ({
  id: `${kind}-${id}`,
  subject: { kind, id },
  agreedBy: 'parent',
  agreedByName: 'Mei',
  purpose: 'to look for a brother',
  givenOn: '2026-01-01',
  endsOn: '2027-06-01',
  view: 'agreed',
  ...part,
});
const family = { id: 'family', name: 'Family', createdAt };
const gallery = (part: Partial<CountedGallery>): CountedGallery => ({
  collections: [family],
  people: [],
  consents: [],
  cases: [],
  faces: [],
  ...part,
});
const ofFamily = (part: Partial<CountedGallery>) => overviewOf(gallery(part), today).collections[0];

describe('the overview of consent', () => {
  it('counts everybody once, under their own record or else the collection’s', () => {
    const overview = ofFamily({
      people: [person('Ana'), person('Bo'), person('Chen')],
      consents: [
        consent('person', 'Ana', { agreedBy: 'self', agreedByName: '', endsOn: '2027-01-01' }),
        consent('collection', 'family', { agreedBy: 'agency', view: 'too-young' }),
      ],
      faces: [{ collection: 'family', person: 'Ana' }, { collection: 'family' }],
    });
    expect(overview).toMatchObject({
      people: 3,
      faces: 2,
      without: 2,
      unnamed: 1,
      agreedBy: { self: 1, agency: 2 },
      views: { self: 1, 'too-young': 2 },
      ends: ['2027-01-01', '2027-06-01'],
      attention: [],
    });
  });

  it('puts what is missing before what has ended before what ends soon', () => {
    const overview = ofFamily({
      people: [person('soon'), person('ended'), person('without')],
      consents: [
        consent('person', 'soon', { endsOn: '2026-12-21' }),
        consent('person', 'ended', { endsOn: '2026-11-20' }),
      ],
    });
    expect(overview?.attention.map(({ name, why }) => [name, why])).toEqual([
      ['Family', 'missing'],
      ['ended', 'ended'],
      ['soon', 'soon'],
    ]);
  });

  it('does not let the collection’s record stand in for one that has ended', () => {
    const overview = ofFamily({
      people: [person('Ana')],
      consents: [consent('collection', 'family'), consent('person', 'Ana', { endsOn: '2026-01-02' })],
    });
    expect(overview?.attention).toEqual([{ person: 'Ana', name: 'Ana', why: 'ended', endsOn: '2026-01-02' }]);
    expect(overview?.agreedBy).toEqual({});
  });

  it('shows what children say on its own, and takes who turns 18 this year for a child', () => {
    const overview = ofFamily({
      people: [
        person('grown', { birthYear: 2007 }),
        person('nearly', { birthYear: 2008 }),
        person('child', { birthYear: 2020 }),
        person('unknown'),
      ],
      consents: [
        consent('collection', 'family', { view: 'not-asked' }),
        consent('person', 'child', { view: 'unsure' }),
      ],
    });
    expect(overview?.children).toBe(2);
    expect(overview?.viewsOfChildren).toEqual({ 'not-asked': 1, unsure: 1 });
    expect(overview?.views).toEqual({ 'not-asked': 3, unsure: 1 });
  });

  it('asks nothing of a collection that nobody is in', () => {
    expect(ofFamily({})?.attention).toEqual([]);
  });

  it('says of a case whether its record holds, and when all of them end', () => {
    const one: Case = {
      id: 'case',
      name: 'L.',
      facts: {},
      references: [],
      filters: noFilters,
      collections: [],
      openedAt: createdAt,
    };
    const { cases, ends } = overviewOf(
      gallery({
        people: [person('Ana'), person('Bo')],
        cases: [one, { ...one, id: 'other' }],
        consents: [consent('collection', 'family'), consent('case', 'case', { endsOn: '2026-11-01' })],
      }),
      today,
    );
    expect(cases.map(({ why }) => why)).toEqual(['ended', 'missing']);
    expect(ends).toEqual([
      { day: '2026-11-01', subjects: 1 },
      { day: '2027-06-01', subjects: 2 },
    ]);
  });
});
