import '../../ledger/worker/tell-page.ts';
import { expose, transfer } from 'comlink';
import type { AnalyseOptions, Analysis, EngineWorker, StartOptions, StartReport } from '../contract.ts';
import { analyse } from './analyse.ts';
import { candidateBackends, chooseBackend } from './backend.ts';
import { Clock } from './clock.ts';
import { decode, lightSide, workingSide } from './decode.ts';
import { atEdge } from './failed.ts';
import { exifReader, fileFacts } from './file-facts.ts';
import { buffersOf, keepPictures } from './keep.ts';
import { createNets, filesInOrder } from './load-nets.ts';
import { ModelStore } from './model-store.ts';
import type { Nets } from './nets/nets.ts';
import { leavePixels } from './pixels.ts';
import { Pyramid } from './raster.ts';
import { networkMemory, photoKernels } from './runners.ts';
import { treat } from './treat/treat.ts';

let nets: Nets | undefined;

async function start(options: StartOptions, store: ModelStore): Promise<StartReport> {
  await holdForLife(options.lifeLock);
  void exifReader();
  const candidates = await candidateBackends(options.backend);
  store.getAhead(filesInOrder(candidates.length > 1));
  const choice = await chooseBackend(candidates, store);
  const { canLook, ...all } = createNets(store, choice);
  nets = all;
  // With the first file the line has proved itself; the others are waited for where they are needed.
  await canLook();
  return { backend: choice.backend, selfTest: choice.selfTest };
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
  const side = options.light === true ? lightSide : workingSide;
  const { raster, scale, header, ...sides } = await clock.measure('decode', () => decode(photo, side));
  const facts = await clock.measure('decode', () => fileFacts(photo, header));
  const { format, pages } = header;
  const pyramid = new Pyramid(raster, await photoKernels());
  const found = await analyse(pyramid, scale, nets, clock, options);
  const faces = found.map(({ face }) => face);
  const kept = options.keep === true ? await keepPictures(pyramid, scale, faces) : undefined;
  leavePixels(raster);
  return {
    photo: { ...sides, format, ...facts, ...(pages !== undefined && { pages }), faces },
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
  treat: (photo, treatment, options) => atEdge(() => treat(photo, treatment, options)),
  memory: networkMemory,
};

expose(worker);
