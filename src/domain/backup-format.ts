/** What makes a sealed file a backup, and the limits of what stands in it; docs/backup-format.md tells it in full. */
import type { SealedKind } from './sealed-file.ts';

/**
 * Version 1 had no case, no review and no second opinion; version 2 no place of birth or of separation and no marks of
 * a person; version 3 no HEIC or TIFF, no resolution of a scan, and not what was done to a photo by hand: an older app
 * would have left it out without a word.
 */
export const backupKind: SealedKind = {
  magic: [0x89, 0x59, 0x53, 0x50, 0x4e, 0x0d, 0x0a, 0x1a],
  version: 4,
  oldest: 1,
  purpose: 'yearspan backup file key v1',
  faults: {
    notThis: 'backup.not-a-backup',
    newer: 'backup.newer',
    damaged: 'backup.damaged',
    truncated: 'backup.truncated',
  },
};

/** Longest payload of one message in bytes, checked before it is gathered. */
export const longestJson = 4 * 1024 * 1024;
export const longestPicture = 512 * 1024 * 1024;

export const messageKinds = { start: 1, record: 2, picture: 3, end: 4 } as const;
