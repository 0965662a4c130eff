/** What makes the page installable: manifest, icons drawn from public/icon.svg, and the lines in index.html. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Plugin } from 'vite';

const description = 'Compares faces across the years, on your own device.';

/** Pixels of the squares that launchers ask for. */
const sizes = [192, 512] as const;
/** Of a maskable icon, whatever lies outside the middle four fifths may be cut off. */
const maskableShare = 0.62;

export function webManifest(): Plugin {
  let root = '';
  return {
    name: 'yearspan:web-manifest',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    async generateBundle() {
      const [drawing, [paper]] = await Promise.all([
        readFile(join(root, 'public/icon.svg')),
        paperColours(root),
      ]);
      for (const size of sizes)
        this.emitFile({ type: 'asset', fileName: iconName(size), source: await plain(drawing, size) });
      const whole = await maskable(drawing, paper);
      this.emitFile({ type: 'asset', fileName: maskableName, source: whole });
      const source = `${JSON.stringify(manifest(paper), undefined, 1)}\n`;
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source });
    },
    transformIndexHtml: {
      order: 'post',
      handler: async () => {
        const [light, dark] = await paperColours(root);
        return [
          { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
          themeColour(light, 'light'),
          themeColour(dark, 'dark'),
        ];
      },
    },
  };
}

const iconName = (size: number): string => `icons/${String(size)}.png`;
const maskableName = 'icons/maskable-512.png';

function manifest(paper: string): object {
  return {
    name: 'Yearspan',
    short_name: 'Yearspan',
    description,
    lang: 'en',
    start_url: './',
    scope: './',
    id: './',
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: './icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ...sizes.map((size) => ({
        src: `./${iconName(size)}`,
        sizes: `${String(size)}x${String(size)}`,
        type: 'image/png',
      })),
      { src: `./${maskableName}`, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}

function themeColour(content: string, scheme: 'light' | 'dark') {
  return {
    tag: 'meta',
    attrs: { name: 'theme-color', content, media: `(prefers-color-scheme: ${scheme})` },
    injectTo: 'head' as const,
  };
}

/** `--paper` by day and by night; throws when the tokens no longer say so. */
async function paperColours(root: string): Promise<readonly [light: string, dark: string]> {
  const paper = async (file: string): Promise<string> => {
    const text = await readFile(join(root, 'src/ui/styles', file), 'utf8');
    const [, colour] = /--paper: (#[0-9a-f]{6});/.exec(text) ?? [];
    if (colour === undefined) throw new Error(`${file} names no --paper`);
    return colour;
  };
  const [light, dark] = await Promise.all([paper('tokens.css'), paper('tokens-dark.css')]);
  return [light, dark];
}

/** Dots per inch at which librsvg draws a picture of 32 units about `size` pixels wide. */
const densityFor = (size: number): number => (72 * size) / 32;

function plain(drawing: Buffer, size: number): Promise<Buffer> {
  return sharp(drawing, { density: densityFor(size) })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
}

async function maskable(drawing: Buffer, background: string): Promise<Buffer> {
  const size = 512;
  const middle = await plain(drawing, Math.round(size * maskableShare));
  return sharp({ create: { width: size, height: size, channels: 3, background } })
    .composite([{ input: middle }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}
