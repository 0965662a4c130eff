/** The built app's engine in a headless Chromium, fed with photos from any folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type JSHandle, type Page } from '@playwright/test';
import { startServer } from '../../.build/serve.ts';
import type { Backend } from '../../src/engine/contract.ts';
import type { PairScore, PairToScore, PhotoReading } from '../../src/workflows/headless.ts';
import type * as headless from '../../src/workflows/headless.ts';
import { chromiumArgs, findChromium } from '../../test/tools/chromium.ts';

export interface BrowserEngine {
  readonly page: Page;
  /** Reads photos below the root; each is handed over as soon as it is done, in no fixed order. */
  read(paths: readonly string[], onPhoto: (path: string, reading: PhotoReading) => void): Promise<void>;
  /** Makes these photos, already read, the cohort of all later scores; says how many of them have a face. */
  useCohort(paths: readonly string[]): Promise<number>;
  /** Scores pairs of photos already read, in their order, inside the page. */
  scorePairs(pairs: readonly PairToScore[]): Promise<readonly PairScore[]>;
  /** Templates of photos already read, in their order; null for one without a face. */
  templates(paths: readonly string[]): Promise<readonly (readonly number[] | null)[]>;
  /** What runs now; `backend` is missing until the first worker has chosen. */
  report(): Promise<{ readonly backend?: Backend; readonly workers: number }>;
  /** Ends browser and server; a second call changes nothing. */
  close(): Promise<void>;
}

export interface BrowserEngineOptions {
  /** Folder of the built app. */
  readonly dist: string;
  /** Folder that paths are relative to. */
  readonly root: string;
  readonly workers?: number;
  /** Faces stay in the page for cohort, scores and templates; by default none does. */
  readonly keepFaces?: boolean;
  /** Readings carry the networks' raw outputs; for fitting. */
  readonly raw?: boolean;
  /** With `raw`: also the descriptors with one step of the engine left out. */
  readonly ablate?: boolean;
  /** Whoever drives the page starts workers of their own beside ours, which the page's Trusted Types would refuse. */
  readonly foreignWorkers?: boolean;
}

export async function openBrowserEngine({
  dist,
  root,
  foreignWorkers = false,
  ...options
}: BrowserEngineOptions): Promise<BrowserEngine> {
  const entry = await headlessEntry(dist);
  const server = await startServer({ dir: dist, port: 0, mounts: { [mount]: root } });
  try {
    // On Ctrl+C and on a polite kill Playwright closes the browser before this process goes.
    const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumArgs] });
    let closed: Promise<void> | undefined;
    const close = () => (closed ??= browser.close().then(server.close));
    try {
      // The app's service worker answers for the app's own files alone, and photos are none of them.
      const page = await browser.newPage({ bypassCSP: foreignWorkers, serviceWorkers: 'block' });
      await page.goto(server.url);
      const engine = await page.evaluateHandle(
        async ({ entry, options }) => {
          const module = (await import(entry)) as typeof headless;
          return module.createHeadless(options);
        },
        { entry: server.url + entry, options },
      );
      return { ...(await driven(page, engine)), close };
    } catch (error) {
      await browser.close();
      throw error;
    }
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function driven(
  page: Page,
  engine: JSHandle<headless.Headless>,
): Promise<Omit<BrowserEngine, 'close'>> {
  const listeners = new Map<string, (reading: PhotoReading) => void>();
  await page.exposeFunction('photoWasRead', (url: string, reading: PhotoReading) => {
    listeners.get(url)?.(reading);
  });
  return {
    page,
    read: async (paths, onPhoto) => {
      for (const path of paths) {
        listeners.set(addressOf(path), (reading) => {
          onPhoto(path, reading);
        });
      }
      await engine.evaluate((engine, urls) => {
        const { photoWasRead } = globalThis as unknown as { readonly photoWasRead: headless.OnReading };
        return engine.readAll(urls, photoWasRead);
      }, paths.map(addressOf));
      listeners.clear();
    },
    useCohort: (paths) => engine.evaluate((engine, urls) => engine.useCohort(urls), paths.map(addressOf)),
    scorePairs: (pairs) =>
      engine.evaluate(
        (engine, pairs) => engine.scorePairs(pairs),
        pairs.map((pair) => ({ ...pair, a: addressOf(pair.a), b: addressOf(pair.b) })),
      ),
    templates: (paths) => engine.evaluate((engine, urls) => engine.templates(urls), paths.map(addressOf)),
    report: () =>
      engine.evaluate(async ({ pool }) => {
        const workers = (await pool.memory()).length;
        const backend = pool.report()?.backend;
        return backend === undefined ? { workers } : { workers, backend };
      }),
  };
}

const mount = '/photos';

function addressOf(path: string): string {
  return `${mount}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** File of the headless entry below the app's folder, from Vite's manifest. */
export async function headlessEntry(dist: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(dist, 'chunks.json'), 'utf8')) as Record<
    string,
    { readonly file: string }
  >;
  const entry = manifest['src/workflows/headless.ts'];
  if (entry === undefined) throw new Error('the build has no headless entry: run npm run build');
  return entry.file;
}
