import { stages } from '../../../src/engine/contract.ts';
import type { Bench } from '../bench.ts';
import { figure, type Figure } from '../figure.ts';
import { withHarness } from '../open-harness.ts';
import { makePhotos, type BenchPhotos } from '../photos.ts';

const warmups = 3;

/** Milliseconds of one 1920x1280 photo on one worker, in all and by stage, beside stock face-api. */
function photoBench(name: string, choose: (photos: BenchPhotos) => string): Bench {
  const prefix = `engine.${name}.`;
  return {
    prefixes: [prefix],
    run: async (context) => {
      const photo = choose(await makePhotos(context.room));
      const { ours, stock, backend } = await withHarness(context, async ({ page, entry, address }) =>
        page.evaluate((harness, task) => harness.timePhoto(task), {
          entry,
          photo: address(photo),
          warmups,
          runs: context.runs ?? 15,
        }),
      );
      const seen = [ours, stock].map((runs) => [...new Set(runs.map(({ faces }) => faces))].join('/'));
      context.say(
        `${prefix}ms: engine on ${backend}, ${seen[0] ?? ''} faces; baseline: stock face-api on wasm, ${seen[1] ?? ''} faces; one worker each, in turns`,
      );
      const time = (samples: readonly number[], baseline: readonly number[] = []): Figure =>
        figure({ unit: 'ms', better: 'lower', samples, baseline });
      const milliseconds = (run: { readonly milliseconds: number }) => run.milliseconds;
      return {
        [`${prefix}ms`]: time(ours.map(milliseconds), stock.map(milliseconds)),
        ...Object.fromEntries(
          stages.map((stage) => [`${prefix}${stage}.ms`, time(ours.map((run) => run.stages[stage]))]),
        ),
      };
    },
  };
}

export const photo1 = photoBench('photo1', ({ one }) => one);
/** The same work on a face that lies on one shoulder: the ladder looks again at the turned photo. */
export const photo1Tilted = photoBench('photo1Tilted', ({ tilted }) => tilted);
export const photo4 = photoBench('photo4', ({ four }) => four);
