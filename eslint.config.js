import globals from 'globals';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; only config files have a default export.',
};
const oneOwnerOfWorkers = {
  selector: 'NewExpression[callee.name=/^(Shared)?Worker$/]',
  message:
    'Only engine/pool.ts, gallery/vault/passphrase-key.ts, workflows/strength/passphrase-judge.ts, workflows/search/template-index.ts, workflows/match/pair-worker.ts, workflows/shipped/fetch-shipped.ts and workflows/attack start workers.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'test-results/',
      '**/.cache/',
      'models/weights/',
      // AssemblyScript: another language in the same letters, checked by its own compiler.
      '**/assembly/',
    ],
  },
  {
    // No rule is switched off beside the code it judges.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'no-eval': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A number in a text reads as it should; everything else must say how it becomes text.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A handler given to an event or a signal may be async: Preact ignores what it returns.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, oneOwnerOfWorkers],
    },
  },
  {
    files: [
      'src/engine/pool.ts',
      'src/gallery/vault/passphrase-key.ts',
      'src/workflows/strength/passphrase-judge.ts',
      'src/workflows/search/template-index.ts',
      'src/workflows/match/pair-worker.ts',
      'src/workflows/shipped/fetch-shipped.ts',
      'src/workflows/attack/**',
      'src/workflows/attack-worker/**',
    ],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  // Tools that take a file by its default export.
  { files: ['*.config.{ts,js}', 'test/e2e/global-setup.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: globals.node, parserOptions: { projectService: false } },
  },
);
