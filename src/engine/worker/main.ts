import '../../ledger/worker/tell-page.ts';
import { expose, transfer } from 'comlink';
import type { AnalyseOptions, Analysis, EngineWorker, StartOptions, StartReport } from '../contract.ts';
import { analyse } from './analyse.ts';
import { chooseBackend } from './backend.ts';
import { Clock } from './clock.ts';
import { decode } from './decode.ts';
import { prepareFaceApi } from './face-api-env.ts';
import { atEdge } from './failed.ts';
import { buffersOf, keepPictures } from './keep.ts';
import { createNets, loadModels } from './load-nets.ts';
import { ModelStore } from './model-store.ts';
import type { Nets } from './nets/nets.ts';
import { Pyramid } from './raster.ts';
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

async function analysePhoto(photo: Blob, options: AnalyseOptions): Promise<Analysis> {
  if (nets === undefined) throw new Error('analyse was called before start succeeded');
  const clock = new Clock();
  const { raster, scale, ...rest } = await clock.measure('decode', () => decode(photo));
  const date = await clock.measure('decode', () => takenOn(photo, rest.format));
  const pyramid = new Pyramid(raster);
  const found = await analyse(pyramid, scale, nets, clock, options);
  const faces = found.map(({ face }) => face);
  const kept = options.keep === true ? await keepPictures(pyramid, scale, faces) : undefined;
  return {
    photo: { ...rest, ...(date !== undefined && { takenOn: date }), faces },
    timings: clock.timings,
    ...(options.raw === true && { raw: found.map((described) => described.raw) }),
    ...(kept !== undefined && { kept }),
  };
}

const worker: EngineWorker = {
  start: (options, progress) => atEdge(() => start(options, new ModelStore(progress))),
  analyse: async (photo, options) => {
    const result = await atEdge(() => analysePhoto(photo, options));
    const kept = result.ok ? result.value.kept : undefined;
    return kept === undefined ? result : transfer(result, buffersOf(kept));
  },
  memory: () => {
    const { numTensors, numBytes } = memory();
    return { tensors: numTensors, bytes: numBytes };
  },
};

expose(worker);
