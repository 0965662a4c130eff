import type { Raster } from '../raster.ts';
import { luminance } from './tones.ts';

/** Binomial, sigma 1 pixel. */
const blur = [1 / 16, 4 / 16, 6 / 16, 4 / 16, 1 / 16];
const reach = 2;
/** At full strength: light, so that grain and scratches stay what they are. */
const most = 1;

/**
 * Unsharp mask of the light alone, so that no coloured edges appear; changes the pixels in their place. Beyond the
 * edges the last row or column repeats.
 */
export function sharpen({ width, height, data }: Raster, strength: number): void {
  if (strength === 0) return;
  const light = new Uint8Array(width * height);
  for (let at = 0; at < light.length; at += 1)
    light[at] = luminance(data[4 * at] ?? 0, data[4 * at + 1] ?? 0, data[4 * at + 2] ?? 0) + 0.5;
  const down = new Float32Array(width);
  for (let y = 0; y < height; y += 1) {
    down.fill(0);
    blur.forEach((weight, tap) => {
      const row = Math.min(height - 1, Math.max(0, y + tap - reach)) * width;
      for (let x = 0; x < width; x += 1) down[x] = (down[x] ?? 0) + weight * (light[row + x] ?? 0);
    });
    for (let x = 0; x < width; x += 1) {
      let blurred = 0;
      for (let tap = 0; tap < blur.length; tap += 1) {
        const column = Math.min(width - 1, Math.max(0, x + tap - reach));
        blurred += (blur[tap] ?? 0) * (down[column] ?? 0);
      }
      const at = y * width + x;
      const more = most * strength * ((light[at] ?? 0) - blurred);
      for (let channel = 4 * at; channel < 4 * at + 3; channel += 1)
        data[channel] = (data[channel] ?? 0) + more;
    }
  }
}
