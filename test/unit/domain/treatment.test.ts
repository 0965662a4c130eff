import { describe, expect, it } from 'vitest';
import { recordChecks } from '../../../src/domain/backup-records.ts';
import { wrong } from '../../../src/domain/checks.ts';
import { treatment } from '../../../src/domain/treatment-check.ts';
import { isTreated } from '../../../src/domain/treatment.ts';

const crop = { x: 0.1, y: 0.2, width: 0.5, height: 0.5 };

describe('a stored treatment', () => {
  it('is believed when every step is in its range', () => {
    const all = {
      quarterTurns: 3,
      mirrored: true,
      straighten: -4.5,
      crop,
      fade: 1,
      contrast: 0.2,
      grey: true,
      sharpen: 0.1,
    };
    expect(treatment(all)).toEqual(all);
    expect(treatment({ ...all, script: 'alert(1)' })).toEqual(all);
  });

  it.each([
    {},
    { fade: 0 },
    { quarterTurns: 4 },
    { mirrored: false },
    { straighten: 90 },
    { fade: 1.5 },
    { fade: Number.NaN },
    { crop: { ...crop, width: 0 } },
    { crop: { ...crop, x: -1 } },
    'crop',
  ])('is wrong when it says %j', (value) => {
    expect(treatment(value)).toBe(wrong);
  });

  it('stands with its photo, as do the page that it was cut from and its dots per inch', () => {
    const photo = {
      id: '00000000-0000-4000-8000-000000000001',
      collection: '00000000-0000-4000-8000-000000000002',
      fileName: 'page.tiff (2)',
      bytes: 9,
      sha256: 'ab',
      perceptualHash: 'cd',
      width: 10,
      height: 10,
      format: 'tiff',
      original: true,
      addedAt: '2026-11-22T10:00:00Z',
      dpi: 600,
      treatment: { crop },
      cutFrom: 'page.tiff',
    };
    expect(recordChecks.photos(photo)).toEqual(photo);
    expect(recordChecks.photos({ ...photo, treatment: { crop: 7 } })).toBe(wrong);
  });
});

it('nothing done is no treatment', () => {
  expect([undefined, {}, { fade: 0 }].map(isTreated)).toEqual([false, false, false]);
  expect(isTreated({ mirrored: true })).toBe(true);
});
