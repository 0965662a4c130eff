/** A temporary folder for one bench run, served on the app's own origin, and the bench's code built into it. */
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export interface Room {
  readonly folder: string;
  /** Makes a folder elsewhere readable below this one, without a copy. */
  show(folder: string, name: string): Promise<void>;
  remove(): Promise<void>;
}

/** `harness/page.js` and its worker are built by Vite, and `face-api/` shows the package's weights. */
export async function openRoom(): Promise<Room> {
  const folder = await mkdtemp(join(tmpdir(), 'yearspan-bench-'));
  const show = (target: string, name: string) => symlink(target, join(folder, name), 'junction');
  const weights = createRequire(import.meta.url).resolve(
    '@vladmandic/face-api/model/ssd_mobilenetv1_model-weights_manifest.json',
  );
  await show(dirname(weights), 'face-api');
  await buildHarness(join(folder, 'harness'));
  return { folder, show, remove: () => rm(folder, { recursive: true }) };
}

/** The same TensorFlow.js for stock face-api as for the engine; nothing else of the app's own configuration. */
async function buildHarness(outDir: string): Promise<void> {
  const source = (name: string) => fileURLToPath(new URL(`harness/${name}.ts`, import.meta.url));
  await build({
    configFile: false,
    root: dirname(source('page')),
    base: './',
    logLevel: 'error',
    publicDir: false,
    resolve: {
      alias: [
        {
          find: /^@tensorflow\/tfjs(-backend-(wasm|webgl))?\/dist\/index\.js$/,
          replacement: fileURLToPath(new URL('../../src/engine/worker/tf.ts', import.meta.url)),
        },
      ],
    },
    worker: { format: 'es' },
    build: {
      outDir,
      target: 'baseline-widely-available',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { page: source('page') },
        preserveEntrySignatures: 'exports-only',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}
