/** Templates and the scan of them away from the page. The page sends one job, waits for its answer and sends the next. */
import '../../ledger/worker/tell-page.ts';
import { scanUrl } from 'virtual:scan';
import { createPackedIndex } from '../../kernel/top-k/packed-index.ts';
import { createPlainIndex } from '../../kernel/top-k/plain-index.ts';
import type { Near, NearestIndex } from '../../kernel/top-k/nearest.ts';
import type { ScanModule } from '../../kernel/top-k/packed-rows.ts';
import type { IndexAnswer, IndexJob, IndexTask } from '../search/index-job.ts';
import { fetchAssembly } from '../fetch-assembly.ts';
import { holdForLife } from '../life-lock.ts';

let index: NearestIndex | undefined;

self.addEventListener('message', ({ data }: MessageEvent<IndexJob>) => {
  work(data).then(
    (near) => {
      const answer: IndexAnswer = { id: data.id, near };
      self.postMessage(answer);
    },
    (reason: unknown) => {
      // No memory for it: the page hears an error event.
      reportError(reason);
    },
  );
});

async function work(task: IndexTask): Promise<readonly Near[]> {
  if (task.kind === 'open') {
    await holdForLife(task.lifeLock);
    const scan = task.scan === 'plain' ? undefined : await fetchAssembly(scanUrl);
    index =
      scan === undefined
        ? createPlainIndex(task.dimensions)
        : createPackedIndex(task.dimensions, scan as ScanModule);
    return [];
  }
  if (index === undefined) throw new Error(`${task.kind} came before open`);
  if (task.kind === 'nearest') return index.nearest(task.query, task.k);
  index.add(task.rows);
  return [];
}
