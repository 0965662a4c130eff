/** One small portrait in every format that is opened: what the tests of damaged photos damage. */
export const seedNames = [
  'seed.jpg',
  'seed-progressive.jpg',
  'seed-exif.jpg',
  'seed.png',
  'seed-palette.png',
  'seed.webp',
  'seed-lossless.webp',
  'seed.avif',
  'seed.gif',
  'seed.bmp',
  'seed.tiff',
] as const;
export type SeedName = (typeof seedNames)[number];
