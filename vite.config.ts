import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { scanAssembly, simdAssembly } from './.build/assembly.ts';
import { gazetteer } from './.build/gazetteer.ts';
import { languages } from './.build/languages.ts';
import { checksums } from './.build/checksums.ts';
import { thirdPartyNotices } from './.build/licences.ts';
import { policyMeta } from './.build/policy-meta.ts';
import { samplePhotos } from './.build/samples.ts';
import { billOfMaterials } from './.build/sbom.ts';
import { serviceWorker } from './.build/service-worker.ts';
import { Shipped } from './.build/shipped.ts';
import { version } from './.build/version.ts';
import { webManifest } from './.build/web-manifest.ts';
import { assetFileNames, workerName } from './.build/file-names.ts';
import { yearspanModels } from './models/vite-plugin.ts';

const shipped = new Shipped();

export default defineConfig({
  base: './',
  plugins: [
    policyMeta(),
    languages(),
    yearspanModels(),
    scanAssembly(),
    simdAssembly(),
    gazetteer(),
    samplePhotos(),
    shipped.page,
    thirdPartyNotices(shipped),
    billOfMaterials(shipped),
    version(),
    webManifest(),
    serviceWorker(),
    checksums(),
  ],
  worker: {
    format: 'es',
    plugins: () => [yearspanModels(), scanAssembly(), simdAssembly(), shipped.worker()],
    rolldownOptions: {
      output: {
        entryFileNames: ({ facadeModuleId }) => `assets/worker-${workerName(facadeModuleId)}-[hash].js`,
        assetFileNames,
      },
    },
  },
  resolve: {
    alias: [
      {
        // The package lets nothing of itself be imported but a door that makes a worker of a blob.
        find: 'heic-to/decoder',
        replacement: fileURLToPath(
          new URL('node_modules/heic-to/src/lib/libheif-without-unsafe-eval.js', import.meta.url),
        ),
      },
      {
        find: 'pako',
        replacement: fileURLToPath(new URL('src/engine/worker/own-formats/no-pako.ts', import.meta.url)),
      },
      {
        // face-api imports all of tfjs and its WebGL backend; the engine has one smaller door to tfjs.
        find: /^@tensorflow\/tfjs(-backend-(wasm|webgl)\/dist\/index\.js|\/dist\/index\.js)?$/,
        replacement: fileURLToPath(new URL('src/engine/worker/tf.ts', import.meta.url)),
      },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Bundled ahead of time it would carry a second tfjs past the alias above.
  optimizeDeps: { exclude: ['@vladmandic/face-api'] },
  build: {
    target: 'baseline-widely-available',
    // Not in Vite's own dot folder, which hosts do not serve: every file of the list can be fetched and compared.
    manifest: 'chunks.json',
    sourcemap: false,
    assetsInlineLimit: 0,
    // The polyfill is an inline script, which the policy forbids.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', headless: 'src/workflows/headless.ts' },
      output: { assetFileNames },
      // The headless entry is a module with exports, loaded by benches and the evaluation command only.
      preserveEntrySignatures: 'exports-only',
    },
  },
});
