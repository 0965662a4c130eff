import { wrap } from 'comlink';
import type * as headless from '../../../src/workflows/headless.ts';
import { between, Random } from './some-templates.ts';
import { timed } from './timed.ts';
import type { TopKRivals } from './top-k-rivals.ts';

export interface TopKTask {
  /** Address of the app's headless entry. */
  readonly entry: string;
  /** Address of the compiled topk/assembly/read.ts. */
  readonly reader: string;
  readonly count: number;
  readonly dimensions: number;
  readonly queries: number;
  readonly k: number;
  /** Templates for tfjs, and how many queries it is asked. */
  readonly tfjsCount: number;
  readonly tfjsQueries: number;
  /** Bytes that a query has to read. */
  readonly bytes: number;
}

/** Milliseconds, one a query. */
export interface TopKTimes {
  readonly ours: readonly number[];
  readonly plain: readonly number[];
  readonly memory: readonly number[];
  readonly tfjs: readonly number[];
  /** Queries for which the k best were not exactly those of the plain scan, similarities included. */
  readonly different: number;
  /** Milliseconds for packing all templates. */
  readonly filling: number;
}

const batch = 10_000;

/** The shipped index, the plain scan and the memory take turns, so that a busy machine is busy for all of them. */
export async function timeTopK(task: TopKTask): Promise<TopKTimes> {
  const { createTemplateIndex } = (await import(/* @vite-ignore */ task.entry)) as typeof headless;
  const index = createTemplateIndex(task.dimensions);
  const plain = createTemplateIndex(task.dimensions, { scan: 'plain' });
  const worker = new Worker(new URL('./top-k-rivals.ts', import.meta.url), { type: 'module' });
  const rivals = wrap<TopKRivals>(worker);
  await rivals.openMemory(task.reader, task.bytes);

  const random = new Random(20_261_121);
  const forTfjs = new Float32Array(task.tfjsCount * task.dimensions);
  const some: Float32Array[] = [];
  let filling = 0;
  for (let from = 0; from < task.count; from += batch) {
    const templates = Array.from({ length: Math.min(batch, task.count - from) }, () =>
      random.direction(task.dimensions),
    );
    const start = performance.now();
    await index.add(templates);
    filling += performance.now() - start;
    await plain.add(templates);
    some.push(...templates.slice(0, 2));
    for (const [at, template] of templates.entries())
      if (from + at < task.tfjsCount) forTfjs.set(template, (from + at) * task.dimensions);
  }
  // Half of the queries are like a person who is there, half like nobody.
  const queries = Array.from({ length: task.queries }, (_, at) => {
    const query = random.direction(task.dimensions);
    const known = at % 2 === 0 ? some[at % some.length] : undefined;
    return known === undefined ? query : between(query, known);
  });

  await index.nearest(queries[0] ?? new Float32Array(task.dimensions), task.k);
  await rivals.readMemory();
  const times = { ours: [] as number[], plain: [] as number[], memory: [] as number[], tfjs: [] as number[] };
  let different = 0;
  for (const query of queries) {
    const ours = await timed(() => index.nearest(query, task.k));
    times.memory.push(await rivals.readMemory());
    const truth = await timed(() => plain.nearest(query, task.k));
    times.ours.push(ours.milliseconds);
    times.plain.push(truth.milliseconds);
    if (!ours.value.ok || JSON.stringify(ours.value) !== JSON.stringify(truth.value)) different += 1;
  }
  index.dispose();
  plain.dispose();
  await rivals.openTfjs(forTfjs, task.dimensions);
  for (const query of queries.slice(0, task.tfjsQueries))
    times.tfjs.push(await rivals.nearestByTfjs(query, task.k));
  worker.terminate();
  return { ...times, different, filling };
}
