/** Tables and numbers of the model card as Markdown. */
import type { Measured } from './measure.ts';

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** `9.4 (8.6–10.3)`, value and ends of the interval, in percent. */
export function percent(measured: Measured | undefined, digits = 1): string {
  return scaled(measured, 100, digits);
}

export function plain(measured: Measured | undefined, digits: number): string {
  return scaled(measured, 1, digits);
}

function scaled(measured: Measured | undefined, factor: number, digits: number): string {
  if (measured === undefined) return '–';
  const text = (value: number) => (factor * value).toFixed(digits);
  return `${text(measured.value)} (${text(measured.low)}–${text(measured.high)})`;
}

export const markers = { begin: '<!-- fit:begin -->', end: '<!-- fit:end -->' } as const;

export const kinshipMarkers = { begin: '<!-- kinship:begin -->', end: '<!-- kinship:end -->' } as const;

/** The document with everything between the markers replaced. Throws when it has not exactly one pair of them. */
export function between(
  document: string,
  content: string,
  { begin, end }: typeof markers | typeof kinshipMarkers = markers,
): string {
  const [before, rest, ...more] = document.split(begin);
  const [, after, ...others] = (rest ?? '').split(end);
  if (before === undefined || after === undefined || more.length > 0 || others.length > 0)
    throw new Error(`the document needs one ${begin} and after it one ${end}`);
  return `${before}${begin}\n\n${content}\n\n${end}${after}`;
}
