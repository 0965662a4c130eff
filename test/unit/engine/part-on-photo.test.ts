import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOnPhoto } from '../../../src/engine/worker/part-on-photo.ts';
import { apply, squareCrop } from '../../../src/engine/worker/transform.ts';

const photo = { width: 1920, height: 1280 };
const middle = { x: (photo.width - 1) / 2, y: (photo.height - 1) / 2 };

describe('the part of a look that shows the photo', () => {
  it('leaves out whole cells above and below a photo that lies', () => {
    const look = squareCrop(middle, 1.1 * photo.width, 0, 512);
    expect(partOnPhoto(look, 512, 32, photo)).toEqual({ x: 0, y: 64, width: 512, height: 384 });
  });

  it('leaves out cells at the sides of one that is seen turned', () => {
    const look = squareCrop(middle, 1.1 * photo.width, Math.PI / 2, 512);
    expect(partOnPhoto(look, 512, 32, photo)).toEqual({ x: 64, y: 0, width: 384, height: 512 });
  });

  it('is all of it where a cell is as large as the look', () => {
    const look = squareCrop(middle, 1.3 * photo.width, 0.2, 512);
    expect(partOnPhoto(look, 512, 512, photo)).toEqual({ x: 0, y: 0, width: 512, height: 512 });
  });

  it('holds every pixel of the photo that the look holds, and begins and ends with a cell', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        fc.double({ min: -3.1, max: 3.1, noNaN: true }),
        share,
        (u, v, angle, padding) => {
          const size = 224;
          const look = squareCrop(middle, (1 + padding) * photo.width, angle, size);
          const part = partOnPhoto(look, size, 32, photo);
          expect([part.x, part.y, part.width, part.height].every((side) => side % 32 === 0)).toBe(true);
          const [x, y] = [Math.floor(u * (size - 1)), Math.floor(v * (size - 1))];
          const seen = apply(look, { x, y });
          const isOnPhoto = seen.x >= 0 && seen.y >= 0 && seen.x < photo.width && seen.y < photo.height;
          const isInPart = x >= part.x && x < part.x + part.width && y >= part.y && y < part.y + part.height;
          if (isOnPhoto) expect(isInPart).toBe(true);
        },
      ),
    );
  });
});
