/**
 * Three projects: `unit` under Node; `engine` (real photos through real workers) and `browser` (everything else) in a real
 * headless Chromium with the product's own Vite plugins. The two may run beside each other, each in a browser of its own:
 * pages of one browser would take the keyboard's focus from each other.
 */
import { argv, env } from 'node:process';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { languages } from './.build/languages.ts';
import { browserCommands } from './test/tools/browser-commands.ts';
import { chromiumArgs, findChromium } from './test/tools/chromium.ts';
import { corpusFolder } from './test/tools/corpus/make-corpus.ts';
import { demoFolder } from './test/tools/corpus/scenes.ts';
import { patience } from './test/tools/patience.ts';
import { serveFolders } from './test/tools/serve-folders.ts';
import { TallyReporter } from './test/tools/vitest-tally.ts';
import product from './vite.config.ts';

// Vitest's own page is made of inline scripts. The policy is tested where it matters, on the built page in test/e2e.
const productPlugins = (product.plugins ?? []).filter(
  (plugin) => !(plugin && 'name' in plugin && plugin.name === 'yearspan:policy-meta'),
);

// Unit tests alone need no browser, so they do not install one.
const executablePath = argv.includes('--project=unit') ? '' : await findChromium();

/** Tests of `test/browser` that read photos by the hundred, or need a page of their own for what they count in it. */
const engineTests = [
  ...['engine', 'hostile', 'importing', 'search'].map(
    (folder) => `test/browser/${folder}/**/*.test.{ts,tsx}`,
  ),
  'test/browser/**/inventory.test.{ts,tsx}',
  'test/browser/workflows/match/pair-engine.test.ts',
];

function inBrowser(
  name: string,
  include: readonly string[],
  { exclude = [], isolate }: { readonly exclude?: readonly string[]; readonly isolate: boolean },
): TestProjectInlineConfiguration {
  return {
    ...product,
    plugins: [...productPlugins, serveFolders({ '/corpus': corpusFolder, '/demo': demoFolder })],
    optimizeDeps: {
      ...product.optimizeDeps,
      // Vite's scan does not look into workers, and a dependency found late reloads the page under the running test.
      entries: [
        'src/main.tsx',
        'src/engine/worker/**/*.ts',
        // Written in AssemblyScript, which the scan cannot read.
        '!src/engine/worker/simd/assembly/**',
        'src/gallery/kdf-worker/**/*.ts',
        'test/browser/**/*.test.{ts,tsx}',
      ],
    },
    test: {
      name,
      include: [...include],
      exclude: [...exclude],
      isolate,
      globalSetup: ['test/tools/corpus/global-setup.ts'],
      setupFiles: ['test/tools/all-words.ts'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
      expect: { poll: { timeout: patience } },
      // A busy machine of somebody else's: what passes only when tried again is told at the end of the run.
      retry: env['CI'] === undefined ? 0 : 1,
      // The machines that run this have few cores, and the engine's workers want them; some files measure time.
      fileParallelism: false,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: { executablePath, args: [...chromiumArgs] } }),
        commands: browserCommands,
        instances: [{ browser: 'chromium' }],
      },
    },
  };
}

export default defineConfig({
  test: {
    reporters: ['default', new TallyReporter()],
    // Milliseconds for all projects. Vite bundles the dependencies first, which takes a busy machine its time.
    browser: { connectTimeout: 300_000 },
    projects: [
      {
        // face-api and the engine share one tfjs here as well.
        resolve: product.resolve ?? {},
        plugins: [languages()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: ['test/tools/all-words.ts'],
          maxWorkers: '100%',
          // They share nothing but modules, and reading those anew for every file took half of the time.
          isolate: false,
          testTimeout: 30_000,
          expect: { poll: { timeout: patience } },
        },
      },
      inBrowser('engine', engineTests, { isolate: true }),
      // One page for all of them: reading the modules anew for every file took a third of the time.
      inBrowser('browser', ['test/browser/**/*.test.{ts,tsx}'], { exclude: engineTests, isolate: false }),
    ],
  },
});
