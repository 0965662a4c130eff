import { expose } from 'comlink';
import type { AnalyseOptions, Analysis, EngineWorker, StartOptions, StartReport } from '../contract.ts';
import { analyse } from './analyse.ts';
import { chooseBackend } from './backend.ts';
import { Clock } from './clock.ts';
import { decode } from './decode.ts';
import { prepareFaceApi } from './face-api-env.ts';
import { atEdge } from './failed.ts';
import { createNets, loadModels } from './load-nets.ts';
import { ModelStore } from './model-store.ts';
import type { Nets } from './nets/nets.ts';
import { readReference } from './self-test.ts';
import { exifReader, takenOn } from './taken-on.ts';
import { memory } from './tf.ts';

let nets: Nets | undefined;

async function start(options: StartOptions, store: ModelStore): Promise<StartReport> {
  await holdForLife(options.lifeLock);
  prepareFaceApi();
  void exifReader();
  const models = await loadModels(store);
  const report = await chooseBackend(models, readReference(models.bytes('selfTest')), options.backend);
  nets = await createNets(models, store);
  return report;
}

/**
 * The browser frees the lock when this worker is gone, however it went; that is how the page learns of it.
 * Resolves when the lock is held, so that whatever the worker says later is said by a holder.
 */
function holdForLife(name: string): Promise<void> {
  if (!('locks' in navigator)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const held = () => {
      resolve();
      return new Promise(() => undefined);
    };
    navigator.locks.request(name, held).catch(reject);
  });
}

async function analysePhoto(photo: Blob, { marks, raw = false }: AnalyseOptions): Promise<Analysis> {
  if (nets === undefined) throw new Error('analyse was called before start succeeded');
  const clock = new Clock();
  const { raster, scale, ...rest } = await clock.measure('decode', () => decode(photo));
  const date = await clock.measure('decode', () => takenOn(photo, rest.format));
  const found = await analyse(raster, scale, nets, clock, marks);
  return {
    photo: { ...rest, ...(date !== undefined && { takenOn: date }), faces: found.map(({ face }) => face) },
    timings: clock.timings,
    ...(raw && { raw: found.map((described) => described.raw) }),
  };
}

const worker: EngineWorker = {
  start: (options, progress) => atEdge(() => start(options, new ModelStore(progress))),
  analyse: (photo, options) => atEdge(() => analysePhoto(photo, options)),
  memory: () => {
    const { numTensors, numBytes } = memory();
    return { tensors: numTensors, bytes: numBytes };
  },
};

expose(worker);
