/**
 * Hashes every file of the site as this page gets it and compares with a list. A page that lies could lie here too:
 * commands.ts has what a reader can do without it.
 */
import { failure, success, type Result } from '../../domain/errors.ts';
import {
  buildIdDigits,
  buildIdText,
  checksumsName,
  parseChecksums,
  type FileHash,
} from '../../domain/file-hashes.ts';
import {
  fileStates,
  type BuildVersion,
  type FileCheck,
  type Fingerprints,
  type FileState,
  type GivenList,
} from './contract.ts';
import { readVersion, versionName } from './read-version.ts';

/** `fetch`, or what stands in for it. `fresh`: from the host and not from any store between. */
export type FetchShipped = (
  address: string,
  options?: { readonly signal?: AbortSignal; readonly fresh?: true },
) => Promise<Response>;

export interface CheckParts {
  /** Address of the site's folder, with a trailing slash. */
  readonly site: string;
  /** Address that the page itself was opened by, without query and hash. */
  readonly page: string;
  readonly fetch: FetchShipped;
  /** Paths that the page has loaded. */
  readonly loaded: ReadonlySet<string>;
  /** Whether a service worker answers for this page. */
  readonly stored: boolean;
  readonly given?: GivenList;
  readonly signal: AbortSignal;
  readonly advance: (done: number, total: number) => void;
}

interface Came {
  readonly state: 'came' | 'missing' | 'unread';
  readonly sha256?: string;
  readonly bytes?: number;
  readonly content?: ArrayBuffer;
}

/**
 * Fails with `fingerprints.no-list` where the site's own list is wanted and does not come, with the code of
 * `parseChecksums` where it is no list, and with `engine.cancelled`.
 */
export async function checkFiles(parts: CheckParts): Promise<Result<Fingerprints>> {
  const { given, loaded, signal, advance } = parts;
  const published = await publishedList(parts);
  if (isOver(signal)) return failure('engine.cancelled');
  if (given === undefined && !published.ok) return published;
  const own = published.ok ? published.value : [];
  const list = given?.files ?? own;

  const expected = new Map(list.map(({ path, sha256 }) => [path, sha256]));
  const paths = [...new Set([...expected.keys(), ...own.map(({ path }) => path), ...loaded])];
  const checks: FileCheck[] = [];
  const stated: { version?: BuildVersion | undefined } = {};
  const checkOne = async (path: string): Promise<void> => {
    const came = await read(path, parts);
    if (path === versionName && came.content !== undefined) stated.version = readVersion(came.content);
    checks.push(compare(path, expected.get(path), came, loaded.has(path)));
    if (!signal.aborted) advance(checks.length, paths.length);
  };
  advance(0, paths.length);
  await inLanes(paths, checkOne, signal);
  if (isOver(signal)) return failure('engine.cancelled');

  const buildId = await idOfWhatCame(published.ok ? own : list, checks);
  return success({
    site: parts.site,
    list: given === undefined ? { from: 'site' } : { from: 'reader', name: given.name },
    takenAt: new Date(),
    stored: parts.stored,
    files: checks.sort(byState),
    tally: tallied(checks),
    bytes: checks.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
    ...(stated.version !== undefined && { version: stated.version }),
    ...(buildId !== undefined && { buildId }),
    listId: await idOf(list),
  });
}

/** So many files are on their way at once: they come sooner, and a phone need not hold all of them. */
const lanes = 4;

async function inLanes(
  paths: readonly string[],
  work: (path: string) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const rest = paths.values();
  const lane = async (): Promise<void> => {
    for (const path of rest) {
      if (signal.aborted) return;
      await work(path);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Asked anew each time: it changes while one waits. */
function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}

async function publishedList({ fetch, site, signal }: CheckParts): Promise<Result<readonly FileHash[]>> {
  try {
    const response = await fetch(`${site}${checksumsName}`, { signal, fresh: true });
    return response.ok ? parseChecksums(await response.text()) : failure('fingerprints.no-list');
  } catch (error) {
    if (!isNoAnswer(error)) throw error;
    return failure('fingerprints.no-list');
  }
}

async function read(path: string, { fetch, site, page, signal }: CheckParts): Promise<Came> {
  // What the browser keeps of the page stands under the address that it was opened by.
  const address = path === 'index.html' ? page : `${site}${path}`;
  try {
    const response = await fetch(address, { signal });
    if (!response.ok)
      return { state: response.status === 404 || response.status === 410 ? 'missing' : 'unread' };
    const content = await response.arrayBuffer();
    return { state: 'came', sha256: await sha256(content), bytes: content.byteLength, content };
  } catch (error) {
    if (!isNoAnswer(error)) throw error;
    return { state: 'unread' };
  }
}

/** `fetch` rejects with a TypeError where no answer came, and with a DOMException when it was ended. */
function isNoAnswer(error: unknown): boolean {
  return error instanceof TypeError || error instanceof DOMException;
}

function compare(path: string, expected: string | undefined, came: Came, loaded: boolean): FileCheck {
  return {
    path,
    state: stateOf(expected, came),
    ...(expected !== undefined && { expected }),
    ...(came.sha256 !== undefined && { actual: came.sha256 }),
    ...(came.bytes !== undefined && { bytes: came.bytes }),
    loaded,
  };
}

function stateOf(expected: string | undefined, came: Came): FileState {
  if (expected === undefined) return 'unlisted';
  if (came.state !== 'came') return came.state;
  return came.sha256 === expected ? 'same' : 'changed';
}

function byState(one: FileCheck, other: FileCheck): number {
  const states = fileStates.indexOf(one.state) - fileStates.indexOf(other.state);
  return states !== 0 ? states : one.path < other.path ? -1 : 1;
}

function tallied(checks: readonly FileCheck[]): Record<FileState, number> {
  const tally: Record<FileState, number> = { changed: 0, missing: 0, unread: 0, unlisted: 0, same: 0 };
  for (const { state } of checks) tally[state] += 1;
  return tally;
}

async function idOfWhatCame(
  list: readonly FileHash[],
  checks: readonly FileCheck[],
): Promise<string | undefined> {
  const actual = new Map(checks.map((check) => [check.path, check.actual]));
  const files = list.flatMap(({ path }) => {
    const hash = actual.get(path);
    return hash === undefined ? [] : [{ path, sha256: hash }];
  });
  // The service worker is no part of the id, and is not kept for when the network is off.
  const all = buildIdText(list).length === buildIdText(files).length;
  return all ? idOf(files) : undefined;
}

async function idOf(files: readonly FileHash[]): Promise<string> {
  return (await sha256(new TextEncoder().encode(buildIdText(files)).buffer)).slice(0, buildIdDigits);
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
