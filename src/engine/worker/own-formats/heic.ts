import { Failed } from '../failed.ts';
import type { Raster } from '../raster.ts';
import type { Sides } from '../measure/measured.ts';

/** LGPL-3.0, and two megabytes: a file of its own, fetched with the first HEIC. */
const load = () => import('heic-to/decoder');

/**
 * Upright pixels of the picture that a HEIC is about. `most` are the pixels that its head declared. Fails with
 * `photo.unreadable`.
 */
export async function readHeic(bytes: Uint8Array, most: Sides): Promise<Raster> {
  const { default: build } = await load();
  // Built anew for every photo: its memory only ever grows, and a damaged photo may leave it in any state.
  const images = new (build().HeifDecoder)().decode(bytes);
  const image = images.find((each) => each.is_primary()) ?? images[0];
  if (image === undefined) throw new Failed('photo.unreadable');
  const [width, height] = [image.get_width(), image.get_height()];
  if (width < 1 || height < 1 || width * height > most.width * most.height)
    throw new Failed('photo.unreadable');
  const data = new Uint8ClampedArray(width * height * 4);
  const shown = await new Promise((resolve) => {
    image.display({ data }, resolve);
  });
  if (shown === null) throw new Failed('photo.unreadable');
  return { width, height, data };
}
