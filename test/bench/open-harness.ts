import type { JSHandle } from '@playwright/test';
import { headlessEntry, openBrowserEngine } from '../../models/evaluate/browser-engine.ts';
import type { BenchContext } from './bench.ts';
import { pageMemory } from './gallery/page-memory.ts';
import type * as harness from './harness/page.ts';

export interface OpenHarness {
  /** The bench's own module in the page. */
  readonly page: JSHandle<typeof harness>;
  /** Address of the app's headless entry. */
  readonly entry: string;
  /** Address of a file below the room's folder. */
  readonly address: (path: string) => string;
  /** MB that the page and its workers have to themselves now. */
  readonly memory: () => Promise<number>;
}

/** The built app in a browser, with the room's folder on its origin and the harness loaded; closed when done. */
export async function withHarness<T>(
  { dist, room }: Pick<BenchContext, 'dist' | 'room'>,
  work: (open: OpenHarness) => Promise<T>,
): Promise<T> {
  const engine = await openBrowserEngine({ dist, root: room.folder, foreignWorkers: true });
  try {
    const origin = new URL(engine.page.url()).origin;
    // The prefix under which openBrowserEngine serves its root.
    const address = (path: string) => `${origin}/photos/${path}`;
    const page = await engine.page.evaluateHandle(
      async (module) => (await import(module)) as typeof harness,
      address('harness/page.js'),
    );
    const memory = () => pageMemory(engine.page.context(), engine.page);
    return await work({ page, address, memory, entry: `${origin}/${await headlessEntry(dist)}` });
  } finally {
    await engine.close();
  }
}
