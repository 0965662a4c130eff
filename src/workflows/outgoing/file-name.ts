import { fileName } from '../backup/save-file.ts';

const endings = { report: '-report', candidates: '-candidates.csv', appeal: '-appeal.png' } as const;
export type OutgoingKind = keyof typeof endings;

/**
 * `yearspan-2026-11-21-140509-candidates.csv`: what it is and when it was made, never who or where. Without a dot for the
 * report, which the browser's own "Save as PDF" ends.
 */
export function outgoingName(kind: OutgoingKind, now: Date): string {
  return fileName(now, endings[kind]);
}
