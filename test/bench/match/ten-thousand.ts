import type { Bench } from '../bench.ts';
import { figure } from '../figure.ts';
import { withHarness } from '../open-harness.ts';

const count = 10_000;
const dimensions = 128;
const k = 20;
/** Of each side, where the result is held against the plain one by itself. */
const checked = 2000;

/** Everybody of 10,000 with everybody of 10,000 others: the 20 nearest of each, on all workers. */
export const tenThousand: Bench = {
  prefixes: ['match.10k.'],
  run: async (context) => {
    const runs = context.runs ?? 3;
    const times = await withHarness(context, async ({ page, entry, memory }) => {
      const pairs = await page.evaluateHandle((harness, task) => new harness.AllPairs(task), {
        entry,
        count,
        dimensions,
        k,
      });
      const time = (way: 'ours' | 'plain', some = count) =>
        pairs.evaluate((all, [which, those]) => all.time(which, those), [way, some] as const);
      const mustBeSame = async (size: number) => {
        if (!(await pairs.evaluate((all) => all.areSame())))
          throw new Error(`${size} x ${size}: other pairs than float32 gives`);
      };
      await time('ours', checked);
      await time('plain', checked);
      await mustBeSame(checked);

      const peak = await highest(memory, time('ours'));
      const [ours, plain]: [number[], number[]] = [[], []];
      for (let run = 0; run < runs; run += 1) {
        ours.push((await time('ours')) / 1000);
        plain.push((await time('plain')) / 1000);
        await mustBeSame(count);
      }
      const tfjs = (await pairs.evaluate((all) => all.timeTfjs())) / 1000;
      return { ours, plain, tfjs, peak };
    });
    const rate = (samples: readonly number[]) => samples.map((seconds) => count ** 2 / seconds);
    context.say(
      `match.10k.: ${count} templates of ${dimensions} numbers with as many others, in the blocks of a run, the ${k} nearest of everybody of both sides, from starting the workers to having them merged; every run gave exactly what float32 gives, similarities included, and so did ${checked} x ${checked} before. baseline: float32 typed arrays in one worker, the same ${k} of both sides, in turns. memoryMB: page and workers at the highest, of a run that is not timed; goal under 500. tfjs: matMul on its wasm backend in parts of 1000 rows, the products alone and no order, ${times.tfjs.toFixed(1)} s`,
    );
    return {
      'match.10k.s': figure({ unit: 's', better: 'lower', samples: times.ours, baseline: times.plain }),
      'match.10k.pairsPerSecond': figure({
        unit: 'pairs/s',
        better: 'higher',
        samples: rate(times.ours),
        baseline: rate(times.plain),
      }),
      'match.10k.memoryMB': figure({ unit: 'MB', better: 'lower', samples: [times.peak] }),
    };
  },
};

/** The highest that `measure` says while `work` goes on. */
async function highest(measure: () => Promise<number>, work: Promise<unknown>): Promise<number> {
  const working = { over: false };
  const sample = async (): Promise<number> => {
    let most = 0;
    while (!working.over) most = Math.max(most, await measure());
    return most;
  };
  const ended = work.finally(() => {
    working.over = true;
  });
  const [most] = await Promise.all([sample(), ended]);
  return most;
}
