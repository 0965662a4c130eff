/** What the engine's workers hold that only they can see. */
import { inEveryWorker, letGoOfWorkers, liveWorkers } from '../engine/worker-control.ts';

const channelName = 'yearspan-test-bitmaps';

/** Counts pictures that were decoded and not closed; the decoder stays the browser's own. */
const counting = `{
  let open = 0;
  const decode = self.createImageBitmap;
  self.createImageBitmap = async (...given) => {
    const bitmap = await decode.apply(self, given);
    open += 1;
    const close = bitmap.close;
    bitmap.close = () => { open -= 1; close.call(bitmap); };
    return bitmap;
  };
  const channel = new BroadcastChannel('${channelName}');
  channel.onmessage = () => { channel.postMessage(open); };
}`;

/** From now on every worker that lives counts; `open` asks them all, and `end` is to be called last. */
export async function countBitmaps(workers: number) {
  await liveWorkers();
  await inEveryWorker(counting);
  const channel = new BroadcastChannel(channelName);
  return {
    open(): Promise<readonly number[]> {
      return new Promise((resolve) => {
        const answers: number[] = [];
        channel.onmessage = ({ data }: MessageEvent<number>) => {
          answers.push(data);
          if (answers.length === workers) resolve(answers);
        };
        channel.postMessage('how many');
      });
    },
    async end(): Promise<void> {
      channel.close();
      await letGoOfWorkers();
    },
  };
}

/** Names of the locks that the engine's workers hold for as long as they live, so one for each. */
export async function lifeLocks(): Promise<readonly string[]> {
  const { held = [] } = await navigator.locks.query();
  return held.flatMap(({ name = '' }) => (name.startsWith('yearspan-engine-') ? [name] : []));
}
