/** What a file's name says: `photo` is tried, `other` is passed over, `unsure` has no ending to judge by. */
export type NameVerdict = 'photo' | 'other' | 'unsure';

/** Endings of pictures; those that browsers do not open are tried too, so that the list says what to do with them. */
const photoEndings = new Set([
  ...['jpg', 'jpeg', 'jpe', 'jfif', 'png', 'webp', 'avif', 'gif', 'bmp', 'dib'],
  ...['heic', 'heif', 'hif', 'tif', 'tiff'],
]);

/** Folders that systems make beside people's own: previews, resource forks, waste. */
const systemFolders = new Set(['__macosx', '@eadir', '$recycle.bin', 'system volume information']);

export function judgeName(path: string): NameVerdict {
  const parts = path.split('/');
  if (parts.some((part) => part.startsWith('.') || systemFolders.has(part.toLowerCase()))) return 'other';
  const name = parts.at(-1) ?? '';
  const dot = name.lastIndexOf('.');
  if (dot === -1) return 'unsure';
  return photoEndings.has(name.slice(dot + 1).toLowerCase()) ? 'photo' : 'other';
}
