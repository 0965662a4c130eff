import { join } from 'node:path';
import { startServer } from '../../../.build/serve.ts';
import type { Bench } from '../bench.ts';
import { figure } from '../figure.ts';
import { compareSamples, visit } from './visit.ts';

/** From opening the page to the first comparison of the sample photos, in a new profile and when it comes back. */
export const loadTime: Bench = {
  prefixes: ['load.cold.', 'load.warm.'],
  run: async ({ dist, room, runs = 5, say }) => {
    const server = await startServer({ dir: dist, port: 0, packs: true });
    const cold: number[] = [];
    const warm: number[] = [];
    try {
      for (let run = 0; run < runs; run += 1) {
        const profile = join(room.folder, `profile-${String(run)}`);
        for (const times of [cold, warm]) times.push(await firstComparison(profile, server.url));
      }
    } finally {
      await server.close();
    }
    say(
      'load.: from a server on the same machine, through the real page; the browser is restarted between visits',
    );
    return {
      'load.cold.ms': figure({ unit: 'ms', better: 'lower', samples: cold }),
      'load.warm.ms': figure({ unit: 'ms', better: 'lower', samples: warm }),
    };
  },
};

function firstComparison(profile: string, address: string): Promise<number> {
  return visit(profile, async (page) => {
    const start = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    await compareSamples(page);
    return performance.now() - start;
  });
}
