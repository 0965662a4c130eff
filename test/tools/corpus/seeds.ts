/** One head at a size that is read fast, in every format that is opened. */
import sharp from 'sharp';
import { encodeBmp } from './bytes.ts';
import { squareHead } from './scenes.ts';
import type { SeedName } from './seed-names.ts';

const size = { width: 160, height: 160 } as const;

export async function seeds(): Promise<Readonly<Record<SeedName, Buffer>>> {
  const small = await sharp(await squareHead())
    .resize(size)
    .removeAlpha()
    .png()
    .toBuffer();
  const photo = () => sharp(small);
  const grey = await sharp({ create: { ...size, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();
  const dated = { IFD0: { Make: 'Seagull' }, IFD2: { DateTimeOriginal: '1987:06:14 12:30:00' } };
  return {
    'seed.jpg': await photo().jpeg({ quality: 80 }).toBuffer(),
    'seed-progressive.jpg': await photo().jpeg({ quality: 80, progressive: true }).toBuffer(),
    'seed-exif.jpg': await photo()
      .withMetadata({ orientation: 1, icc: 'srgb' })
      .withExifMerge(dated)
      .jpeg({ quality: 80 })
      .toBuffer(),
    'seed.png': await photo().png().toBuffer(),
    'seed-palette.png': await photo().png({ palette: true, progressive: true }).toBuffer(),
    'seed.webp': await photo().webp({ quality: 80 }).toBuffer(),
    'seed-lossless.webp': await photo().webp({ lossless: true }).toBuffer(),
    'seed.avif': await photo().avif({ quality: 60, effort: 2 }).toBuffer(),
    'seed.gif': await sharp([small, grey], { join: { animated: true } })
      .gif({ delay: [1000, 1000], loop: 0 })
      .toBuffer(),
    'seed.tiff': await photo().tiff({ compression: 'lzw' }).toBuffer(),
    'seed.bmp': encodeBmp(await photo().raw().toBuffer(), size.width, size.height),
  };
}
