/** What would make a photo a better witness than any tool can: said where it helps, with the figure behind it. */
import type { Face } from './face.ts';
import { qualityLimits } from './quality.ts';

export type PhotoHint =
  | {
      readonly kind: 'small';
      /** Width of the face in pixels. */
      readonly pixels: number;
      /** At which the print should be scanned instead. */
      readonly dpi: number;
    }
  | { readonly kind: 'blurred' }
  | { readonly kind: 'dark' }
  | { readonly kind: 'pale' }
  /** The file has more pages than the one that was read. */
  | { readonly kind: 'pages' };

/** A face that is wide enough for the networks' crops, in pixels: their 112 are most of a face. */
const goodWidth = 160;
/** What scanners offer. */
const scannerDpi = [300, 600, 1200, 2400] as const;
/** What a print is scanned at when nothing is said. */
const usualDpi = 600;

/** What the file says of itself, where it does. */
interface SaidByFile {
  /** Dots per inch of the scan. */
  readonly dpi?: number;
  /** How many it has. */
  readonly pages?: number;
}

export function photoHints(
  { box, quality, rung }: Face,
  { dpi, pages = 1 }: SaidByFile = {},
): readonly PhotoHint[] {
  const hints: PhotoHint[] = [];
  if (quality.eyeDistance < qualityLimits.eyeDistance) {
    hints.push({ kind: 'small', pixels: Math.round(box.width), dpi: betterDpi(box.width, dpi) });
  } else if (quality.sharpness < qualityLimits.sharpness) hints.push({ kind: 'blurred' });
  if (quality.brightness < qualityLimits.darkest) hints.push({ kind: 'dark' });
  else if (quality.brightness > qualityLimits.brightest || quality.contrast < qualityLimits.contrast)
    hints.push({ kind: 'pale' });
  const useful = rung === 'marked' ? hints.filter(({ kind }) => kind === 'small') : hints;
  return pages > 1 ? [...useful, { kind: 'pages' }] : useful;
}

/** The least that gives the face enough pixels. Screens and cameras write 72 and 96, which say nothing of a scan. */
function betterDpi(width: number, dpi: number | undefined): number {
  if (dpi === undefined || dpi < 100) return usualDpi;
  const wanted = (dpi * goodWidth) / Math.max(1, width);
  return (
    scannerDpi.find((each) => each >= wanted && each > dpi) ?? scannerDpi[scannerDpi.length - 1] ?? usualDpi
  );
}
