import { wrap } from 'comlink';
import type { NearPairs } from '../../../src/kernel/top-k/pairs.ts';
import type * as headless from '../../../src/workflows/headless.ts';
import { between, Random } from './some-templates.ts';
import { timed } from './timed.ts';
import type { TopKRivals } from './top-k-rivals.ts';

export interface AllPairsTask {
  /** Address of the app's headless entry. */
  readonly entry: string;
  /** Templates of each side. */
  readonly count: number;
  readonly dimensions: number;
  /** Nearest kept for everybody of both sides. */
  readonly k: number;
}

/** `ours` is as shipped; `plain` scans the float32 templates in one worker, so on one core. */
export type PairWay = 'ours' | 'plain';

/** Two sides of templates and the ways to compare everybody of the one with everybody of the other. */
export class AllPairs {
  readonly #task: AllPairsTask;
  readonly #a: Float32Array[] = [];
  readonly #b: Float32Array[] = [];
  #last: Partial<Record<PairWay, NearPairs>> = {};

  constructor(task: AllPairsTask) {
    this.#task = task;
    const random = new Random(20_261_122);
    for (let row = 0; row < task.count; row += 1) {
      const known = random.direction(task.dimensions);
      const other = random.direction(task.dimensions);
      this.#a.push(known);
      // Half of side B are like a person of side A, grown; half like nobody.
      this.#b.push(row % 2 === 0 ? between(other, known) : other);
    }
  }

  /** Milliseconds from starting the workers to the merged pairs, for the first `count` of both sides. */
  async time(way: PairWay, count = this.#task.count): Promise<number> {
    const { value, milliseconds } = await timed(() => this.#compare(way, count));
    this.#last = { ...this.#last, [way]: value };
    return milliseconds;
  }

  /** Whether the last comparisons of the two ways gave the very same pairs and numbers, and any at all. */
  areSame(): boolean {
    const { ours, plain } = this.#last;
    if (ours === undefined || plain === undefined) throw new Error('both ways must have been timed');
    const same = (p: ArrayLike<number>, q: ArrayLike<number>) =>
      p.length === q.length && Array.prototype.every.call(p, (value, at) => Object.is(value, q[at]));
    return (
      ours.a.length > 0 &&
      same(ours.a, plain.a) &&
      same(ours.b, plain.b) &&
      same(ours.similarity, plain.similarity)
    );
  }

  /** Milliseconds for the products alone, by tfjs in one worker. */
  async timeTfjs(): Promise<number> {
    const worker = new Worker(new URL('./top-k-rivals.ts', import.meta.url), { type: 'module' });
    const rivals = wrap<TopKRivals>(worker);
    try {
      await rivals.openTfjs(this.#joined(this.#b), this.#task.dimensions);
      return await rivals.multiplyByTfjs(this.#joined(this.#a), tfjsRows);
    } finally {
      worker.terminate();
    }
  }

  async #compare(way: PairWay, count: number): Promise<NearPairs> {
    const { entry, dimensions, k } = this.#task;
    const { createPairEngine, blocksToDo, BestPairs } = (await import(
      /* @vite-ignore */ entry
    )) as typeof headless;
    const engine = createPairEngine(dimensions, {
      k,
      ...(way === 'plain' && { scan: 'plain', workers: 1 }),
    });
    try {
      await Promise.all([engine.add('a', this.#a.slice(0, count)), engine.add('b', this.#b.slice(0, count))]);
      const best = new BestPairs(k);
      const compared = blocksToDo([], { a: count, b: count }).map(async (block) => {
        const near = await engine.compare(block);
        if (!near.ok) throw new Error(near.failure.code);
        best.add(near.value);
      });
      await Promise.all(compared);
      return best.pairs();
    } finally {
      engine.dispose();
    }
  }

  #joined(templates: readonly Float32Array[]): Float32Array {
    const rows = new Float32Array(templates.length * this.#task.dimensions);
    templates.forEach((template, at) => {
      rows.set(template, at * this.#task.dimensions);
    });
    return rows;
  }
}

/** Of side A in one product: 40 MB of results at 10,000 of side B. */
const tfjsRows = 1000;
