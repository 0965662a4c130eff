/** Both sides of templates and the comparison of them, away from the page, which starts several of these. */
import '../../ledger/worker/tell-page.ts';
import { pairsUrl } from 'virtual:scan';
import { createPackedPairs, type PairModule } from '../../kernel/top-k/packed-pairs.ts';
import type { NearPairs, PairBlock, PairScan } from '../../kernel/top-k/pairs.ts';
import { createPlainPairs } from '../../kernel/top-k/plain-pairs.ts';
import { fetchAssembly } from '../fetch-assembly.ts';
import { holdForLife } from '../life-lock.ts';
import type { OpenTask, PairAnswer, PairMessage, PairTask } from '../match/pair-job.ts';

/** Milliseconds after which the worker listens whether the block is still wanted. */
const sliceMs = 20;

let scan: PairScan | undefined;
/** Jobs that were asked for, are not done and not cancelled. */
const wanted = new Set<number>();
let queue: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<PairMessage>) => {
  if (data.kind === 'cancel') {
    wanted.delete(data.id);
    return;
  }
  wanted.add(data.id);
  queue = queue.then(async () => {
    const pairs = await work(data.id, data);
    wanted.delete(data.id);
    const answer: PairAnswer = { id: data.id, pairs };
    const moved = pairs === undefined ? [] : [pairs.a.buffer, pairs.b.buffer, pairs.similarity.buffer];
    self.postMessage(answer, { transfer: moved });
  });
  // No memory for it: the page hears an error event.
  queue.catch(reportError);
});

async function work(id: number, task: PairTask): Promise<NearPairs | undefined> {
  if (task.kind === 'open') {
    scan = await open(task);
    return undefined;
  }
  if (scan === undefined) throw new Error(`${task.kind} came before open`);
  if (task.kind === 'compare') return compare(scan, task.block, id);
  if (task.kind === 'know') scan.know(task.pairs);
  else scan.add(task.side, task.rows);
  return undefined;
}

async function open({ dimensions, k, scan, lifeLock }: OpenTask): Promise<PairScan> {
  await holdForLife(lifeLock);
  const module = scan === 'plain' ? undefined : await fetchAssembly(pairsUrl);
  return module === undefined
    ? createPlainPairs(dimensions, k)
    : createPackedPairs(dimensions, k, module as PairModule);
}

/** Undefined when the block is not wanted any more. */
async function compare(scan: PairScan, block: PairBlock, id: number): Promise<NearPairs | undefined> {
  const steps = scan.compare(block);
  for (;;) {
    if (!wanted.has(id)) return steps.return(undefined).value;
    const end = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await turn();
  }
}

const channel = new MessageChannel();

/** Lets messages in that came meanwhile. Timers would wait 4 ms each. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => {
      resolve();
    };
    channel.port2.postMessage(undefined);
  });
}
