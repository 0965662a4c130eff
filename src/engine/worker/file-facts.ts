import type { Header } from './sniff.ts';

/** What a photo's file says of itself beside its pixels. */
export interface FileFacts {
  /** Day of the exposure, `YYYY-MM-DD`. */
  readonly takenOn?: string;
  /** Dots per inch, where that says more than that a camera had to write something. */
  readonly dpi?: number;
}

/** EXIF's `YYYY:MM:DD hh:mm:ss`. */
const exifDate = /^(\d{4}):(\d{2}):(\d{2})/;

/** Formats whose EXIF block the library understands; a TIFF's own reader comes upon it by itself. */
const withExif = new Set(['jpeg', 'png', 'webp', 'avif', 'heic']);

/** EXIF stands in front of the pixels, but for HEIC, where it may stand behind them. */
const headLength = 256 * 1024;
const heicLength = 32 * 1024 * 1024;

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

/** What the file does not say, or says in a way that makes no sense, is left out. */
export async function fileFacts(
  photo: Blob,
  { format, date, dpi }: Pick<Header, 'format' | 'date' | 'dpi'>,
): Promise<FileFacts> {
  if (!withExif.has(format)) return factsOf(date, dpi);
  const exif = await exifReader();
  if (exif === undefined) return {};
  try {
    const head = await photo.slice(0, format === 'heic' ? heicLength : headLength).arrayBuffer();
    const tags = exif.default.load(head);
    const perMetre = Number(tags['Pixels Per Unit X']?.value);
    const resolution = Number(tags.XResolution?.description);
    const inch = tags.ResolutionUnit?.description === 'centimeters' ? 2.54 : 1;
    const dots = Number.isNaN(resolution) ? perMetre * 0.0254 : resolution * inch;
    return factsOf(tags.DateTimeOriginal?.description, dots);
  } catch {
    return {};
  }
}

/** What cameras write, and programs that know nothing. */
const emptyWords: ReadonlySet<number> = new Set([72, 96]);
const mostDots = 10_000;

function factsOf(date = '', dots = Number.NaN): FileFacts {
  const [, year = '', month = '', day = ''] = exifDate.exec(date) ?? [];
  const takenOn = `${year}-${month}-${day}`;
  const isDay = !Number.isNaN(Date.parse(takenOn)) && Number(year) >= 1826;
  const dpi = Math.round(dots);
  const isScan = dpi >= 50 && dpi <= mostDots && !emptyWords.has(dpi);
  return { ...(isDay && { takenOn }), ...(isScan && { dpi }) };
}
