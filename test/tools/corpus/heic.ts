/** HEIC, which sharp cannot write: a portrait of the demo photos, coded once by libheif's `heif-enc -q 50`. */
import { readFile } from 'node:fs/promises';

/** The portrait of scenes.ts as EXIF's orientation 5 stores it, with a date, 640x800 when upright. */
const lying = new URL('portrait.heic', import.meta.url);

/** Says, as phones do, by properties of the picture that it is to be turned clockwise and then mirrored. */
export async function turnedHeic(): Promise<Buffer> {
  const bytes = await readFile(lying);
  // A colour profile and the depth of its samples give their places: both belong to the picture, in this order.
  rename(bytes, 'colr', 'irot', 3);
  rename(bytes, 'pixi', 'imir', 1);
  return bytes;
}

function rename(bytes: Buffer, from: string, to: string, value: number): void {
  const at = bytes.indexOf(from);
  if (at === -1) throw new Error(`no ${from} to rename`);
  bytes.write(to, at, 'latin1');
  bytes[at + 4] = value;
}
