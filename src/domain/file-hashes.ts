/** Lists of file hashes as `sha256sum` writes and reads them, and the id of a build that follows from one. */
import { failure, success, type Result } from './errors.ts';

/** The list of the built site: it names every file but itself. */
export const checksumsName = 'SHA256SUMS';
/** Carries the id of the build, and so cannot be part of what the id is made of. */
export const serviceWorkerName = 'service-worker.js';

/** Hexadecimal digits of a build's id: 64 bits, short enough to be read out over the telephone. */
export const buildIdDigits = 16;

export interface FileHash {
  /** Relative to the site's folder, with forward slashes. */
  readonly path: string;
  /** Hexadecimal, in small letters. */
  readonly sha256: string;
}

/** Far more than a build of ours has, in characters: a list from a stranger must not stop the page. */
const mostCharacters = 1_000_000;
const line = /^([0-9a-f]{64}) [ *](.+)$/i;
const unseen = /\p{C}|\p{Zl}|\p{Zp}/u;

/** One line a file in the order of the paths' code units: hash, two spaces, path. */
export function checksumsText(files: readonly FileHash[]): string {
  const inOrder = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  return inOrder.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** The id of a build is the head of the SHA-256 of this text in UTF-8. */
export function buildIdText(files: readonly FileHash[]): string {
  return checksumsText(files.filter(({ path }) => path !== checksumsName && path !== serviceWorkerName));
}

/**
 * Reads a list strictly: one line that is not a hash and a path inside the site's folder and nothing of it is
 * believed. Fails with `fingerprints.not-a-list` (details: the line, from 1 on), `fingerprints.twice` (the line of the
 * second), `fingerprints.empty-list` or `fingerprints.too-large`.
 */
export function parseChecksums(text: string): Result<readonly FileHash[]> {
  if (text.length > mostCharacters) return failure('fingerprints.too-large');
  if (text.trim() === '') return failure('fingerprints.empty-list');
  const files = new Map<string, FileHash>();
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  // The last line ends like every other one.
  if (lines.at(-1) === '') lines.pop();
  for (const [index, each] of lines.entries()) {
    const [, sha256, written] = line.exec(each) ?? [];
    const path = written?.replace(/^(\.\/)+/, '');
    if (sha256 === undefined || path === undefined || !isInside(path))
      return failure('fingerprints.not-a-list', { line: index + 1 });
    if (files.has(path)) return failure('fingerprints.twice', { line: index + 1 });
    files.set(path, { path, sha256: sha256.toLowerCase() });
  }
  return success([...files.values()]);
}

/** Whether a path names a file below the folder it is relative to, and shows all that it says. */
function isInside(path: string): boolean {
  if (unseen.test(path) || /[\\?#%:]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
