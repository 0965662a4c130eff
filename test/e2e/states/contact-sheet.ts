/** All pictures of one folder on one sheet, each under its name. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** Pixels of a cell; what is longer is cut below. */
const cell = { width: 300, height: 560, label: 22, gap: 8 } as const;
const columns = 8;

export async function makeSheet(folder: string, path: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.png')).sort();
  const rows = Math.ceil(files.length / columns);
  const across = cell.width + cell.gap;
  const down = cell.height + cell.label + cell.gap;
  const parts = await Promise.all(
    files.map(async (file, index) => {
      const small = await sharp(join(folder, file))
        .resize({ width: cell.width })
        .png()
        .toBuffer({ resolveWithObject: true });
      const height = Math.min(small.info.height, cell.height);
      const picture = await sharp(small.data)
        .extract({ left: 0, top: 0, width: cell.width, height })
        .toBuffer();
      const left = (index % columns) * across;
      const top = Math.floor(index / columns) * down;
      return [
        { input: labelled(file.replace(/\.png$/u, '')), left, top },
        { input: picture, left, top: top + cell.label },
      ];
    }),
  );
  await sharp({
    create: { width: columns * across, height: Math.max(1, rows) * down, channels: 3, background: '#777' },
  })
    .composite(parts.flat())
    .png()
    .toFile(path);
}

function labelled(text: string): Buffer {
  const { width, label } = cell;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(label)}">` +
      `<text x="2" y="16" font-family="sans-serif" font-size="14" fill="#fff">${text.replaceAll('&', '&amp;')}</text></svg>`,
  );
}
