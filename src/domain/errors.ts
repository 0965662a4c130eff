/**
 * Every expected failure. A code is stable: it crosses worker boundaries, stands in tests and files,
 * and is the key of its translated message. Anything thrown instead of returned is a bug.
 */
export const errorCodes = [
  'photo.empty',
  'photo.not-an-image',
  'photo.unsupported',
  'photo.unreadable',
  'photo.no-pixels',
  'photo.too-large',
  'photo.no-face',
  'photo.not-a-file',
  'engine.crashed',
  'engine.cancelled',
  'engine.no-backend',
  'engine.failed',
  'model.unreachable',
  'model.wrong-hash',
  'vault.wrong-passphrase',
  'vault.damaged',
  'vault.exists',
  'vault.locked',
  'gallery.blocked',
  'gallery.outdated',
  'gallery.newer',
  'gallery.quota',
  'gallery.conflict',
  'gallery.damaged-record',
  'gallery.failed',
  'consent.missing',
  'consent.incomplete',
  'consent.ended',
  'backup.not-a-backup',
  'backup.newer',
  'backup.damaged',
  'backup.truncated',
  'backup.wrong-passphrase',
  'import.nothing',
  'zip.damaged',
  'zip.too-large',
  'zip.encrypted',
  'csv.unreadable',
  'csv.too-many-rows',
  'csv.bad-row',
  'search.failed',
  'search.empty-collection',
  'search.filtered-out',
  'reference.full',
  'case.no-references',
  'candidate.gone',
  'place.unavailable',
  'pack.not-a-pack',
  'pack.newer',
  'pack.damaged',
  'pack.wrong-passphrase',
  'pack.expired',
  'pack.other-case',
  'pack.already-merged',
  'pack.too-few',
  'pairs.failed',
  'pairs.empty-side',
  'pairs.one-side',
  'table.not-a-table',
  'table.no-file-column',
  'table.bad-consent',
  'table.same-name',
  'fingerprints.no-list',
  'fingerprints.not-a-list',
  'fingerprints.twice',
  'fingerprints.empty-list',
  'fingerprints.too-large',
  'offline.changed-file',
  'offline.unreachable',
  'offline.no-room',
  'offline.refused',
  'offline.failed',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** An expected failure as a plain value: survives structured clone, holds no prose. */
export interface Failure {
  readonly code: ErrorCode;
  /** Values for the placeholders of the translated message. */
  readonly details?: Readonly<Record<string, string | number>>;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(
  code: ErrorCode,
  details?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: details === undefined ? { code } : { code, details } };
}
