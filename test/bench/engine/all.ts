import type { Bench } from '../bench.ts';
import { figure } from '../figure.ts';
import { withHarness } from '../open-harness.ts';
import { makePhotos } from '../photos.ts';

const count = 200;
const stockCount = 40;

/** Photos per second on all workers, beside stock face-api in as many; and what the workers hold on to afterwards. */
export const all: Bench = {
  prefixes: ['engine.all.'],
  run: async (context) => {
    const { mixed } = await makePhotos(context.room);
    const { ours, stock, workers, before, after } = await withHarness(
      context,
      async ({ page, entry, address }) =>
        page.evaluate((harness, task) => harness.timeCrowd(task), {
          entry,
          photos: mixed.map(address),
          count,
          stockCount,
          runs: context.runs ?? 3,
        }),
    );
    context.say(
      `engine.all.: ${String(count)} photos of 1920x1280 with one to four faces a run on ${String(workers)} workers; baseline: stock face-api in as many workers on ${String(stockCount)} of them`,
    );
    const growth = (kept: number) => figure({ unit: 'tensors', better: 'lower', samples: [kept] });
    return {
      'engine.all.photosPerSecond': figure({
        unit: '1/s',
        better: 'higher',
        samples: ours,
        baseline: stock,
      }),
      'engine.all.tensorGrowth': growth(after.tensors - before.tensors),
    };
  },
};
