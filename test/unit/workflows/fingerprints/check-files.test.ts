/** The check over a real server: a small site with a list, as the build writes it. */
import { execFile } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { buildId, checksumsName, checksumsOf, hashesOf } from '../../../../.build/checksums.ts';
import { startServer, type StartedServer } from '../../../../.build/serve.ts';
import type { Result } from '../../../../src/domain/errors.ts';
import { parseChecksums } from '../../../../src/domain/file-hashes.ts';
import { checkFiles, type CheckParts } from '../../../../src/workflows/fingerprints/check-files.ts';
import { downloadCommands } from '../../../../src/workflows/fingerprints/commands.ts';
import type { Fingerprints, GivenList } from '../../../../src/workflows/fingerprints/contract.ts';
import { codeOf } from '../../code-of.ts';

const commit = 'c0ffee'.padEnd(40, '0');
const files = {
  'index.html': '<p>page</p>',
  'assets/main.js': 'run()',
  'models/weights.bin': '\u0000\u0001\u0002',
  'service-worker.js': 'stay()',
  'version.json': JSON.stringify({ version: '1.2.3', commit }),
};

interface Site {
  readonly folder: string;
  readonly server: StartedServer;
}

const sites: Site[] = [];

/** Served as it is now; what is written later is served as well. */
async function aSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'yearspan-site-'));
  for (const sub of ['assets', 'models']) await mkdir(join(folder, sub));
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  await writeFile(join(folder, checksumsName), await checksumsOf(folder));
  return serve(folder);
}

async function serve(folder: string): Promise<Site> {
  const site = { folder, server: await startServer({ dir: folder, port: 0 }) };
  sites.push(site);
  return site;
}

function check({ server }: Site, more: Partial<CheckParts> = {}): Promise<Result<Fingerprints>> {
  return checkFiles({
    site: server.url,
    page: server.url,
    fetch: (address, { signal, fresh } = {}) =>
      fetch(address, { cache: fresh === true ? 'no-store' : 'default', ...(signal && { signal }) }),
    loaded: new Set(['index.html', 'assets/main.js']),
    stored: false,
    signal: new AbortController().signal,
    advance: () => undefined,
    ...more,
  });
}

async function report(checking: Promise<Result<Fingerprints>>): Promise<Fingerprints> {
  const result = await checking;
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** Those that differ, as `path: state`. */
function differing({ files: all }: Fingerprints): readonly string[] {
  return all.filter(({ state }) => state !== 'same').map(({ path, state }) => `${path}: ${state}`);
}

async function listOf(folder: string, name: string): Promise<GivenList> {
  const list = parseChecksums(await checksumsOf(folder));
  if (!list.ok) throw new Error(list.failure.code);
  return { name, files: list.value };
}

afterEach(async () => {
  for (const { folder, server } of sites.splice(0)) {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});

describe('the check of the page’s own files', () => {
  it('says that all are the same, which version this is, and the id that the build has', async () => {
    const site = await aSite();
    const done: (readonly [number, number])[] = [];
    const found = await report(check(site, { advance: (...now) => done.push(now) }));
    expect(differing(found)).toEqual([]);
    expect(found.tally.same).toBe(5);
    expect(found.version).toEqual({ version: '1.2.3', commit, modified: false });
    expect(found.buildId).toBe(buildId(await hashesOf(site.folder)));
    expect(found.buildId).toMatch(/^[0-9a-f]{16}$/);
    expect(found.listId).toBe(found.buildId);
    expect(found.list).toEqual({ from: 'site' });
    expect(found.bytes).toBe(Object.values(files).join('').length);
    expect(found.files.filter(({ loaded }) => loaded).map(({ path }) => path)).toEqual([
      'assets/main.js',
      'index.html',
    ]);
    expect(done).toEqual([0, 1, 2, 3, 4, 5].map((count) => [count, 5]));
  });

  it('names the file of which one byte is another, and then has another id', async () => {
    const { folder } = await aSite();
    await writeFile(join(folder, 'assets/main.js'), 'run(1)');
    const found = await report(check(await serve(folder)));
    expect(differing(found)).toEqual(['assets/main.js: changed']);
    expect(found.files[0]?.actual).not.toBe(found.files[0]?.expected);
    expect(found.buildId).not.toBe(found.listId);
  });

  it('tells a file that is missing from one that the list does not know', async () => {
    const { folder } = await aSite();
    await rm(join(folder, 'models/weights.bin'));
    await writeFile(join(folder, 'assets/extra.js'), 'extra()');
    const loaded = new Set(['index.html', 'assets/extra.js']);
    const found = await report(check(await serve(folder), { loaded }));
    expect(differing(found)).toEqual(['models/weights.bin: missing', 'assets/extra.js: unlisted']);
    expect(found.buildId).toBeUndefined();
  });

  it('compares with the reader’s list, and names what the site has beside it', async () => {
    const site = await aSite();
    const given = await listOf(site.folder, 'my list');
    expect(differing(await report(check(site, { given })))).toEqual([]);
    // A host that changes a file and its list together is seen by somebody with a list from elsewhere.
    await writeFile(join(site.folder, 'index.html'), '<p>Page</p>');
    await writeFile(join(site.folder, 'assets/spy.js'), 'spy()');
    await writeFile(join(site.folder, checksumsName), await checksumsOf(site.folder));
    const lying = await serve(site.folder);
    expect(differing(await report(check(lying)))).toEqual([]);
    const found = await report(check(lying, { given }));
    expect(differing(found)).toEqual(['index.html: changed', 'assets/spy.js: unlisted']);
    expect(found.list).toEqual({ from: 'reader', name: 'my list' });
    expect(found.buildId).not.toBe(found.listId);
  });

  it('needs the site’s list only where the reader brings none', async () => {
    const site = await aSite();
    const given = await listOf(site.folder, '');
    await rm(join(site.folder, checksumsName));
    const without = await serve(site.folder);
    expect(codeOf(await check(without))).toBe('fingerprints.no-list');
    const found = await report(check(without, { given }));
    expect(differing(found)).toEqual([]);
    expect(found.buildId).toBe(found.listId);
  });

  it('believes no list that is none, and no version that is none', async () => {
    const { folder } = await aSite();
    await writeFile(join(folder, 'version.json'), JSON.stringify({ version: '<b>1</b>', commit }));
    const site = await serve(folder);
    expect((await report(check(site))).version).toBeUndefined();
    await writeFile(join(folder, checksumsName), '<!doctype html>');
    expect(await check(await serve(folder))).toEqual({
      ok: false,
      failure: { code: 'fingerprints.not-a-list', details: { line: 1 } },
    });
  });

  it('says of every file that it could not be read when the host is gone', async () => {
    const site = await aSite();
    const given = await listOf(site.folder, '');
    await site.server.close();
    const found = await report(check(site, { given }));
    expect(found.tally.unread).toBe(5);
    expect(codeOf(await check(site))).toBe('fingerprints.no-list');
    sites.splice(0);
    await rm(site.folder, { recursive: true });
  });

  it('ends when it is cancelled', async () => {
    const ending = new AbortController();
    const checking = check(await aSite(), {
      signal: ending.signal,
      advance: (done) => {
        if (done === 2) ending.abort();
      },
    });
    expect(codeOf(await checking)).toBe('engine.cancelled');
  });
});

const hasCurl = await promisify(execFile)('curl', ['--version']).then(
  () => true,
  () => false,
);

describe.skipIf(!hasCurl)('the commands that need no page', () => {
  async function outcome({ server }: Site): Promise<string> {
    const cwd = await mkdtemp(join(tmpdir(), 'yearspan-download-'));
    try {
      const { stdout } = await promisify(execFile)('sh', ['-c', downloadCommands(server.url)], { cwd });
      return stdout.trim();
    } catch (error) {
      return error instanceof Error && 'stdout' in error ? String(error.stdout).trim() : String(error);
    } finally {
      expect((await readdir(cwd)).sort()).toEqual(['yearspan-list', 'yearspan-site']);
      await rm(cwd, { recursive: true });
    }
  }

  it('say “same” for a site as its list has it, and name a changed file', async () => {
    const site = await aSite();
    expect(await outcome(site)).toBe('same');
    await writeFile(join(site.folder, 'assets/main.js'), 'run(1)');
    expect(await outcome(await serve(site.folder))).toBe('assets/main.js: FAILED');
  });

  it.each(['../escaped', 'assets/../../escaped', '/dev/null', '.hidden', 'assets/{..}/#1/escaped'])(
    'follow no list of a host that names %s, and show the line',
    async (path) => {
      const { folder } = await aSite();
      await writeFile(join(folder, 'escaped'), '');
      // The hash of nothing, which is what each of them holds.
      const entry = `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  ${path}`;
      await appendFile(join(folder, checksumsName), `${entry}\n`);
      expect(await outcome(await serve(folder))).toBe(entry);
    },
  );
});
