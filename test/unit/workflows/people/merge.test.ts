import { describe, expect, it } from 'vitest';
import { commonEnd, differences, mergePeople } from '../../../../src/workflows/people/merge.ts';
import { aConsent, aPerson, kept } from './records.ts';

describe('merging two people', () => {
  it('keeps what only one of them states, and says what is lost', () => {
    const stays = aPerson('Lan', { birthYear: 1990, note: 'from Guiyang' });
    const gone = aPerson('Lin', { birthYear: 1991, place: 'Zunyi', note: 'moved twice' });
    expect(differences(stays, gone)).toEqual([
      { fact: 'name', kept: 'Lan', dropped: 'Lin' },
      { fact: 'birthYear', kept: '1990', dropped: '1991' },
    ]);
    const step = mergePeople({
      stays: kept(stays),
      gone: kept(gone),
      facesOfGone: [],
      faces: [],
      consentsOfStays: [],
      consentsOfGone: [],
    });
    expect(step.forward[0]).toMatchObject({
      record: { name: 'Lan', birthYear: 1990, place: 'Zunyi', note: 'from Guiyang\nmoved twice' },
    });
  });

  it('keeps places, marks and the number in a registry of both, and says where they differ', () => {
    const stays = aPerson('Lan', { birthPlace: 'Bijie', marks: 'a scar' });
    const gone = aPerson('Lan', { birthPlace: 'Zunyi', missingPlace: 'Kunming', registryNumber: '12345' });
    expect(differences(stays, gone)).toEqual([{ fact: 'birthPlace', kept: 'Bijie', dropped: 'Zunyi' }]);
    const step = mergePeople({
      stays: kept(stays),
      gone: kept(gone),
      facesOfGone: [],
      faces: [],
      consentsOfStays: [],
      consentsOfGone: [],
    });
    expect(step.forward[0]).toMatchObject({
      record: { birthPlace: 'Bijie', marks: 'a scar', missingPlace: 'Kunming', registryNumber: '12345' },
    });
  });

  it('keeps no face longer than was agreed for either', () => {
    const long = kept(aConsent('long', 'p0', '2030-06-30'));
    const short = kept(aConsent('short', 'p1', '2027-01-31'));
    expect(commonEnd([long], [short])).toBe('2027-01-31');
    expect(commonEnd([long], [])).toBeUndefined();
    const step = mergePeople({
      stays: kept(aPerson('p0')),
      gone: kept(aPerson('p1')),
      facesOfGone: [],
      faces: [],
      consentsOfStays: [long],
      consentsOfGone: [short],
    });
    const records = step.forward.flatMap((change) =>
      change.kind === 'put' && change.store === 'consents' ? [change.record] : [],
    );
    expect(records.map(({ endsOn, subject }) => [endsOn, subject.id])).toEqual([
      ['2027-01-31', 'p0'],
      ['2027-01-31', 'p0'],
    ]);
  });
});
