import { describe, expect, it } from 'vitest';
import { photoHints } from '../../../src/domain/photo-hints.ts';
import { aFace } from '../a-face.ts';

const small = (width: number) =>
  aFace({
    box: { x: 0, y: 0, width, height: width },
    quality: { ...aFace().quality, eyeDistance: width / 2.5 },
  });

describe('hints for a photo', () => {
  it('say nothing of a good face', () => {
    expect(photoHints(aFace())).toEqual([]);
  });

  it('tell how wide a small face is, and at what to scan the print again', () => {
    expect(photoHints(small(38))).toEqual([{ kind: 'small', pixels: 38, dpi: 600 }]);
    expect(photoHints(small(80), { dpi: 150 })).toEqual([{ kind: 'small', pixels: 80, dpi: 300 }]);
    expect(photoHints(small(38), { dpi: 300 })).toEqual([{ kind: 'small', pixels: 38, dpi: 2400 }]);
  });

  it('do not take the 72 of a camera for a scan', () => {
    expect(photoHints(small(80), { dpi: 72 })).toEqual([{ kind: 'small', pixels: 80, dpi: 600 }]);
  });

  it('name dark and pale faces, for which there is a tool', () => {
    const quality = { ...aFace().quality, brightness: 0.1 };
    expect(photoHints(aFace({ quality }))).toEqual([{ kind: 'dark' }]);
    expect(photoHints(aFace({ quality: { ...quality, brightness: 0.5, contrast: 0.03 } }))).toEqual([
      { kind: 'pale' },
    ]);
  });

  it('say that more pages of a file were not read, of a face marked by hand too', () => {
    expect(photoHints(aFace(), { pages: 1 })).toEqual([]);
    expect(photoHints(aFace(), { pages: 3 })).toEqual([{ kind: 'pages' }]);
    expect(photoHints(aFace({ rung: 'marked' }), { pages: 3 })).toEqual([{ kind: 'pages' }]);
  });
});
