import { readFile } from 'node:fs/promises';
import { platform } from 'node:process';
import type { BrowserContext, Page } from '@playwright/test';

/** MB that the page's process has to itself: heap, decoded pictures, everything. Linux alone tells; elsewhere the heap. */
export async function pageMemory(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const browser = context.browser();
  if (platform !== 'linux' || browser === null) {
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  }
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  // The page's is by far the largest; the others draw the browser's own surfaces.
  return Math.max(...(await Promise.all(renderers.map(({ id }) => privateMemory(id)))));
}

async function privateMemory(pid: number): Promise<number> {
  const text = await readFile(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
  const sizes = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)];
  return sizes.reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0) / 1e6;
}
