/** EXIF's `YYYY:MM:DD hh:mm:ss`. */
const exifDate = /^(\d{4}):(\d{2}):(\d{2})/;

/** Formats whose EXIF block the reader understands. */
const withExif = new Set(['jpeg', 'png', 'webp', 'avif']);

/** EXIF stands in front of the pixels. */
const headLength = 256 * 1024;

const load = () => import('exifreader');
type ExifReader = Awaited<ReturnType<typeof load>>;
let reader: Promise<ExifReader | undefined> | undefined;

/** Fetched when the worker starts, not with its first photo: by then the network may be off. Undefined when it cannot be. */
export function exifReader(): Promise<ExifReader | undefined> {
  reader ??= load().catch(() => {
    // Forgotten, so that the next photo tries again.
    reader = undefined;
    return undefined;
  });
  return reader;
}

/** When the photo was taken according to its EXIF, `YYYY-MM-DD`; undefined when it does not say or says nonsense. */
export async function takenOn(photo: Blob, format: string): Promise<string | undefined> {
  if (!withExif.has(format)) return undefined;
  const exif = await exifReader();
  if (exif === undefined) return undefined;
  try {
    const head = await photo.slice(0, headLength).arrayBuffer();
    const tags = exif.default.load(head);
    const [, year = '', month = '', day = ''] = exifDate.exec(tags.DateTimeOriginal?.description ?? '') ?? [];
    const date = `${year}-${month}-${day}`;
    return Number.isNaN(Date.parse(date)) || Number(year) < 1826 ? undefined : date;
  } catch {
    return undefined;
  }
}
