import { wrap } from 'comlink';
import type * as headless from '../../../src/workflows/headless.ts';
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

async function timed<T>(work: () => Promise<T>) {
  const start = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - start };
}

/** A direction whose cosine with each of the two is about 0.45, as of one person young and grown. */
function between(query: Float32Array, known: Float32Array): Float32Array {
  return scaled(query.map((value, at) => value + 0.5 * (known[at] ?? 0)));
}

function scaled(vector: Float32Array): Float32Array {
  const size = Math.hypot(...vector);
  return vector.map((value) => value / size);
}

/** The same directions in every run. */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** Uniform over all directions, nearly: each number is a sum of four uniform ones. */
  direction(dimensions: number): Float32Array {
    return scaled(
      Float32Array.from(
        { length: dimensions },
        () => this.#uniform() + this.#uniform() + this.#uniform() + this.#uniform() - 2,
      ),
    );
  }

  #uniform(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#state / 2 ** 32;
  }
}
