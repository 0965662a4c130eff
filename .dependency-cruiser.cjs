// The import direction of the house: a layer may import from the layers after it, never from those before it.
const layers = [
  'main\\.tsx$',
  'ui/',
  'state/',
  'workflows/',
  'gallery/',
  'engine/',
  'ledger/',
  'kernel/',
  'domain/',
  'i18n/',
];

const neverUp = layers.slice(1).map((layer, index) => ({
  name: `${layer.replace('/', '')}-never-imports-up`,
  severity: 'error',
  from: { path: `^src/${layer}` },
  to: { path: `^src/(${layers.slice(0, index + 1).join('|')})` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...neverUp,
    {
      name: 'ui-asks-through-workflows',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(engine|gallery)/' },
    },
    {
      name: 'networks-only-in-the-worker',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/engine/worker/' },
      to: { path: '(^|/)(@tensorflow|@vladmandic/face-api)(/|$)' },
    },
    {
      name: 'worker-is-started-not-imported',
      severity: 'error',
      comment: 'pool.ts names it in a URL; an import would pull the networks into the page',
      from: { path: '^src/', pathNot: '^src/engine/worker/' },
      to: { path: '^src/engine/worker/' },
    },
    {
      name: 'passphrase-worker-is-started-not-imported',
      severity: 'error',
      comment: 'passphrase-key.ts names it in a URL; its second of work must not stop the page',
      from: { path: '^src/', pathNot: '^src/gallery/kdf-worker/' },
      to: { path: '^src/gallery/kdf-worker/|(^|/)hash-wasm(/|$)' },
    },
    {
      name: 'strength-worker-is-started-not-imported',
      severity: 'error',
      comment: 'passphrase-judge.ts names it in a URL; its dictionaries are larger than the rest of the page',
      from: { path: '^src/', pathNot: '^src/workflows/(strength-worker/|strength/judge\\.ts$)' },
      to: { path: '^src/workflows/(strength-worker/|strength/judge\\.ts$)|(^|/)@zxcvbn-ts(/|$)' },
    },
    {
      name: 'search-worker-is-started-not-imported',
      severity: 'error',
      comment: 'template-index.ts names it in a URL; a scan of a million templates must not stop the page',
      from: { path: '^src/', pathNot: '^src/workflows/search-worker/' },
      to: { path: '^src/workflows/search-worker/' },
    },
    {
      name: 'match-worker-is-started-not-imported',
      severity: 'error',
      comment: 'pair-worker.ts names it in a URL; a hundred million pairs must not stop the page',
      from: { path: '^src/', pathNot: '^src/workflows/match-worker/' },
      to: { path: '^src/workflows/match-worker/' },
    },
    {
      name: 'files-worker-is-started-not-imported',
      severity: 'error',
      comment: 'fetch-shipped.ts names it in a URL; in the page its fetch would be refused',
      from: { path: '^src/', pathNot: '^src/workflows/files-worker/' },
      to: { path: '^src/workflows/files-worker/' },
    },
    {
      name: 'attack-worker-is-started-not-imported',
      severity: 'error',
      comment: 'attack/in-workers.ts takes its address; what it tries is for a worker to try',
      from: { path: '^src/', pathNot: '^src/workflows/attack(-worker/|/in-workers\\.ts$)' },
      to: { path: '^src/workflows/attack-worker/' },
    },
    {
      name: 'service-worker-is-built-not-imported',
      severity: 'error',
      comment: '.build/service-worker.ts writes it as a file of its own',
      from: { path: '^src/', pathNot: '^src/workflows/service-worker/' },
      to: { path: '^src/workflows/service-worker/' },
    },
    {
      name: 'assembly-is-compiled-not-imported',
      severity: 'error',
      comment: 'AssemblyScript: the build makes WebAssembly of it, which the search and match workers fetch',
      from: { path: '^src/', pathNot: '^src/(kernel/top-k|engine/worker/simd)/assembly/' },
      to: { path: '^src/(kernel/top-k|engine/worker/simd)/assembly/' },
    },
    {
      name: 'database-only-in-the-gallery',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/gallery/' },
      to: { path: '(^|/)idb(/|$)' },
    },
    {
      name: 'worker-does-not-own-workers',
      severity: 'error',
      from: { path: '^src/engine/worker/' },
      to: { path: '^src/engine/pool' },
    },
    {
      name: 'product-stands-without-tests-and-tools',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|\\.build)/|^models/.*(?<!\\.d)\\.[cm]?[jt]s$' },
    },
    {
      name: 'only-shipped-packages',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'core'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^src/' },
      // What heic-to/decoder is stands in vite.config.ts.
      to: { couldNotResolve: true, pathNot: '^virtual:|^heic-to/decoder$' },
    },
    { name: 'no-circle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'no-orphan',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '\\.d\\.ts$|/no-pako\\.ts$|^src/(kernel/top-k|engine/worker/simd)/assembly/',
        orphan: true,
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    // `import type` counts: a type from above is knowledge of above.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
    },
  },
};
