import type { Translator } from '../i18n/index.ts';

/** A size as people say it: two figures are enough. In decimal units, never below kilobytes. */
export function sizeWords({ number }: Translator, bytes: number): string {
  const [value, unit] =
    bytes >= 1e9
      ? ([bytes / 1e9, 'gigabyte'] as const)
      : bytes >= 1e6
        ? ([bytes / 1e6, 'megabyte'] as const)
        : ([bytes / 1e3, 'kilobyte'] as const);
  return number(value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 });
}
