import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileAssembly } from '../../../.build/assembly.ts';
import type { Bench } from '../bench.ts';
import { figure, median } from '../figure.ts';
import { withHarness } from '../open-harness.ts';

const count = 1_000_000;
const dimensions = 128;
const k = 100;
/** One int8 a number, and a float32 scale and residual a template. */
const bytes = count * (dimensions + 8);
const tfjsQueries = 20;

/** One query for the exact 100 best of a million templates, in one worker. */
export const topKMillion: Bench = {
  prefixes: ['topk.'],
  run: async (context) => {
    await writeFile(
      join(context.room.folder, 'read.wasm'),
      await compileAssembly('test/bench/topk/assembly/read.ts'),
    );
    const queries = context.runs ?? 200;
    const times = await withHarness(context, ({ page, entry, address }) =>
      page.evaluate((harness, task) => harness.timeTopK(task), {
        entry,
        reader: address('read.wasm'),
        count,
        dimensions,
        queries,
        k,
        tfjsCount: count,
        tfjsQueries,
        bytes,
      }),
    );
    if (times.different > 0)
      throw new Error(`${times.different} of ${queries} queries gave other results than float32`);
    const limit = median(times.memory);
    const speed = (bytes / 1e6 / limit).toFixed(1);
    context.say(
      `topk.: ${count} templates of ${dimensions} numbers, the ${k} best, from asking the worker to having them; all ${queries} queries gave exactly what float32 gives, similarities included. baseline: float32 typed arrays, also in a worker. memoryLimit: the packed ${bytes / 1e6} MB read once by WebAssembly SIMD in turns with the queries, ${limit.toFixed(1)} ms (${speed} GB/s). tfjs: matMul and topk on its wasm backend, ${tfjsQueries} queries after the rest. Packing took ${(times.filling / 1000).toFixed(1)} s`,
    );
    const time = (samples: readonly number[], baseline: readonly number[] = []) =>
      figure({ unit: 'ms', better: 'lower', samples, baseline });
    return {
      'topk.million.ms': time(times.ours, times.plain),
      'topk.million.tfjsMs': time(times.tfjs),
      'topk.memoryLimit.ms': time(times.memory),
      'topk.memoryLimit.ratio': figure({
        unit: 'times',
        better: 'lower',
        samples: times.ours.map((milliseconds) => milliseconds / limit),
      }),
    };
  },
};
