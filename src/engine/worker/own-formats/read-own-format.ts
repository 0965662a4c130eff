import { browserShows } from '../../../domain/face.ts';
import { Failed } from '../failed.ts';
import type { Raster } from '../raster.ts';
import type { Header } from '../sniff.ts';
import { readHeic } from './heic.ts';
import { readTiff } from './tiff.ts';

/**
 * Upright pixels of a format that browsers do not open; undefined for one that they do. Fails with `photo.unreadable`
 * or `photo.unsupported`.
 */
export async function readOwnFormat(photo: Blob, header: Header): Promise<Raster | undefined> {
  if (browserShows(header.format)) return undefined;
  try {
    const bytes = new Uint8Array(await photo.arrayBuffer());
    return await (header.format === 'heic' ? readHeic(bytes, header) : readTiff(bytes));
  } catch (error) {
    throw error instanceof Failed ? error : new Failed('photo.unreadable');
  }
}
