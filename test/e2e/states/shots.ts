/**
 * `npm run shots -- [--out DIR] [--only FLOW]`: every named state as a picture, on a desk and a phone, in English and
 * Chinese, light and dark, and one sheet a look to see them all at once. Never into the repository's own files.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { argv, env, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { makeSheet } from './contact-sheet.ts';
import { shotsVariable } from './visitor.ts';

const { values } = parseArgs({
  args: argv.slice(2),
  options: { out: { type: 'string' }, only: { type: 'string' } },
});
const out = resolve(values.out ?? join(tmpdir(), 'yearspan-shots'));
await mkdir(out, { recursive: true });

const flows = join('test/e2e/states', values.only === undefined ? '' : `${values.only}.spec.ts`);
// Playwright empties its folder of results first, and another run may be using the usual one.
const results = join(tmpdir(), 'yearspan-shots-results', values.only ?? 'all');
const { status } = spawnSync('npx', ['playwright', 'test', flows, '--output', results], {
  stdio: 'inherit',
  env: { ...env, [shotsVariable]: out },
});

const looks = (await readdir(out, { withFileTypes: true })).filter((entry) => entry.isDirectory());
for (const { name } of looks) await makeSheet(join(out, name), join(out, `${name}.png`));
const links = looks.map(
  ({ name }) => `<h2>${name}</h2><a href="${name}/"><img src="${name}.png" alt="" width="100%"></a>`,
);
await writeFile(
  join(out, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Yearspan</title>${links.join('')}`,
);
console.log(`${String(looks.length)} looks in ${out}`);
exit(status ?? 1);
