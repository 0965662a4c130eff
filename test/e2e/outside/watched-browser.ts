/** A Chromium that keeps a log of its network stack and, where wanted, sees nobody but a proxy. */
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { chromiumArgs, findChromium } from '../../tools/chromium.ts';
import { signInAddress } from './elsewhere.ts';
import { type NetLog, readNetLog } from './net-log.ts';

export interface WatchedBrowser {
  readonly browser: Browser;
  /** Closes the browser, which completes its log, and reads that. */
  readonly closeAndRead: () => Promise<NetLog>;
}

/** `proxy` is an address such as `http://127.0.0.1:8080`; without one the browser connects by itself. */
export async function startWatched(folder: string, proxy?: string): Promise<WatchedBrowser> {
  const file = join(folder, 'net-log.json');
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [
      ...chromiumArgs,
      `--log-net-log=${file}`,
      // The two calls that Chromium 156 makes at its start all the same.
      `--gaia-url=${signInAddress}`,
      '--optimization-guide-manifest-override=/dev/null',
    ],
    // This very bypass rule takes away the usual one for the own machine.
    ...(proxy !== undefined && { proxy: { server: proxy, bypass: '<-loopback>' } }),
  });
  return {
    browser,
    closeAndRead: async () => {
      await browser.close();
      return readNetLog(file);
    },
  };
}
