import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editPerson, editPhoto, parseDate, renameCollection } from '../../../../src/workflows/people/edit.ts';
import { ageOfFace } from '../../../../src/workflows/people/face-age.ts';
import { aKeptFace, aPerson, aPhotoRecord, kept } from './records.ts';

const today = '2026-11-21';

describe('a date as people type it', () => {
  it.each([
    ['1987', '1987'],
    [' 1987-6-3 ', '1987-06-03'],
    ['1987/06/30', '1987-06-30'],
    ['１９８７', '1987'],
    ['2026-11-21', '2026-11-21'],
  ])('takes %j', (typed, text) => {
    expect(parseDate(typed, today)).toEqual({ valid: true, text });
  });

  it('takes nothing for no date', () => {
    expect(parseDate('  ', today)).toEqual({ valid: true });
  });

  it.each(['1987-02-31', '1987-13-01', '2026-11-22', '2027', '1700', '87', 'summer 1987', '1987-06'])(
    'refuses %j',
    (typed) => {
      expect(parseDate(typed, today)).toEqual({ valid: false });
    },
  );

  it('reads back whatever it accepted', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const first = parseDate(typed, today);
        if (first.valid && first.text !== undefined) expect(parseDate(first.text, today)).toEqual(first);
      }),
    );
  });
});

describe('editing', () => {
  it('withdraws what was emptied and touches nothing else', () => {
    const person = kept(
      aPerson('p', { place: 'Guiyang', birthYear: 1990, missingYear: 1995, cover: 'f' }),
      4,
    );
    const { forward } = editPerson(person, { name: '  Lan  Wei ', place: '  ' });
    expect(forward).toEqual([
      { kind: 'put', store: 'people', revision: 4, record: { ...aPerson('p'), name: 'Lan Wei', cover: 'f' } },
    ]);
  });

  it('keeps the lines of a note', () => {
    const { forward } = editPhoto(kept(aPhotoRecord('x')), { note: ' first\nsecond ' });
    expect(forward[0]).toMatchObject({ record: { note: 'first\nsecond' } });
  });
});

describe('the age of a stored face', () => {
  const face = aKeptFace('f', 'x');
  const person = aPerson('p', { birthYear: 1980 });

  it('is the stated one before all others', () => {
    const stated = { ...face, statedAge: 7 };
    expect(ageOfFace(stated, aPhotoRecord('x', { statedDate: '1999' }), person)).toMatchObject({
      mean: 7.5,
      source: 'stated',
    });
  });

  it('follows from birth year and stated date, which goes before the file’s', () => {
    const photo = aPhotoRecord('x', { statedDate: '1990', takenOn: '2021-05-05' });
    expect(ageOfFace(face, photo, person)).toMatchObject({ mean: 10, source: 'photo-date' });
    expect(ageOfFace(face, aPhotoRecord('x', { statedDate: '1990-12-24' }), person).mean).toBeGreaterThan(10);
  });

  it('is an estimate where nothing is known', () => {
    expect(ageOfFace(face, undefined, undefined).source).toBe('estimated');
  });
});

describe('another name for a collection', () => {
  it('is written over the revision that was seen, without the spaces around it', () => {
    const collection = { id: 'album', name: 'Family', createdAt: '2026-01-02T03:04:05.000Z' };
    const { forward } = renameCollection(kept(collection, 4), '  The  cousins ');
    const record = { ...collection, name: 'The cousins' };
    expect(forward).toEqual([{ kind: 'put', store: 'collections', record, revision: 4 }]);
  });
});
