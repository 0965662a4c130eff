import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { sideCounts } from '../../../../src/state/match/side-counts.ts';
import { aKeptFace, aPerson, aPhotoRecord, kept } from '../../workflows/people/records.ts';

function mapped<T extends { readonly id: string }>(...records: readonly T[]) {
  return signal(new Map(records.map((record) => [record.id, kept(record)])));
}

const library = {
  people: mapped(
    aPerson('Lan', { collection: 'families', birthYear: 1987, sex: 'female', birthPlace: 'Guiyang' }),
    aPerson('Wei', { collection: 'families', birthPlace: '' }),
    aPerson('Na', { collection: 'grown', missingYear: 1991 }),
  ),
  photos: mapped(
    aPhotoRecord('one', { collection: 'families' }),
    aPhotoRecord('two', { collection: 'families' }),
    aPhotoRecord('three', { collection: 'grown' }),
  ),
  faces: mapped(
    aKeptFace('a', 'one', { person: 'Lan' }),
    aKeptFace('b', 'two'),
    aKeptFace('c', 'three', { person: 'Na' }),
    aKeptFace('d', 'gone'),
  ),
};

describe('the figures of a side', () => {
  it('count its people, faces and what is stated; an empty place says nothing', () => {
    expect(sideCounts(library, ['families'])).toEqual({
      people: 2,
      faces: 2,
      unnamed: 1,
      stated: { sex: 1, birthYear: 1, missingYear: 0, birthPlace: 1, missingPlace: 0 },
    });
  });

  it('add up over several collections, and are nothing without one', () => {
    expect(sideCounts(library, ['families', 'grown'])).toMatchObject({ people: 3, faces: 3 });
    expect(sideCounts(library, [])).toMatchObject({ people: 0, faces: 0 });
  });
});
