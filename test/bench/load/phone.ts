import { platform } from 'node:process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startServer } from '../../../.build/serve.ts';
import { startThinLine } from '../../tools/thin-line.ts';
import type { Bench } from '../bench.ts';
import { figure } from '../figure.ts';
import { SlowProcesses } from './slow-processes.ts';
import { compareSamples, visit } from './visit.ts';

/** A phone of five years ago on a poor connection. */
const slowness = 6;
const line = { bytesPerSecond: 400_000, latencyMs: 150 };

/** Milliseconds in which something on the screen must have changed while a person waits. */
const longestSilence = 'longest time without a change on the screen, ms';

/** As load.cold and load.warm, with every process of the browser six times slower and a line of 400 kB a second. */
export const loadPhone: Bench = {
  prefixes: ['load.phone.'],
  run: async ({ dist, room, runs = 1, say }) => {
    if (platform !== 'linux') throw new Error('processes can be slowed down on Linux only');
    const server = await startServer({ dir: dist, port: 0, packs: true });
    const thin = await startThinLine({ to: server.url, ...line });
    const cold: number[] = [];
    const warm: number[] = [];
    const silences: number[] = [];
    try {
      for (let run = 0; run < runs; run += 1) {
        const profile = join(room.folder, `profile-phone-${String(run)}`);
        for (const times of [cold, warm]) {
          const { total, silence } = await slowVisit(profile, thin.url);
          times.push(total);
          silences.push(silence);
        }
      }
    } finally {
      await thin.close();
      await server.close();
    }
    say(`load.phone.: ${longestSilence}: ${silences.map((silence) => silence.toFixed(0)).join(', ')}`);
    return {
      'load.phone.cold.ms': figure({ unit: 'ms', better: 'lower', samples: cold }),
      'load.phone.warm.ms': figure({ unit: 'ms', better: 'lower', samples: warm }),
    };
  },
};

function slowVisit(profile: string, address: string): Promise<{ total: number; silence: number }> {
  return visit(profile, async (page) => {
    const slow = new SlowProcesses(profile, slowness);
    slow.begin();
    try {
      const start = performance.now();
      await page.goto(address, { waitUntil: 'commit' });
      const watching = watchScreen(page);
      await compareSamples(page);
      const total = performance.now() - start;
      return { total, silence: await watching() };
    } finally {
      await slow.end();
    }
  });
}

/** From now on looks for changes of what can be read on the page; the answer tells the longest time without one. */
function watchScreen(page: Page): () => Promise<number> {
  let before = '';
  let since = performance.now();
  let longest = 0;
  const end = new AbortController();
  const watched = (async () => {
    while (!end.signal.aborted) {
      const text = await page
        .locator('main')
        .innerText({ timeout: 1000 })
        .catch(() => before);
      if (text !== before) {
        longest = Math.max(longest, performance.now() - since);
        since = performance.now();
        before = text;
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  return async () => {
    end.abort();
    await watched;
    return longest;
  };
}
