/** dist/service-worker.js: src/workflows/service-worker/ without its types, under a head that names every file of the site. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { sha256 } from '../models/hash.ts';
import { buildIdDigits, serviceWorkerName } from '../src/domain/file-hashes.ts';
import type { Build, ShippedFile } from '../src/workflows/offline/contract.ts';
import { buildId, hashesOf } from './checksums.ts';
import { types } from './media-types.ts';
import { headersFor } from './policy.ts';

const source = fileURLToPath(new URL('../src/workflows/service-worker/service-worker.ts', import.meta.url));

/** Stands for the address that the site has wherever it is served. */
const somewhere = 'https://somewhere.invalid/';

/** Stands before `checksums()`, which names this file too. */
export function serviceWorker(): Plugin {
  let folder = '';
  return {
    name: 'yearspan:service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        await writeServiceWorker(folder);
      },
    },
  };
}

/** For the files that lie in the folder now; also for one that was changed after its build. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const hashes = (await hashesOf(folder)).filter(({ path }) => path !== serviceWorkerName);
  const { version, commit } = JSON.parse(await readFile(join(folder, 'version.json'), 'utf8')) as {
    readonly version: string;
    readonly commit: string;
  };
  const headers: Record<string, Readonly<Record<string, string>>> = {};
  const files: ShippedFile[] = [];
  for (const { path, sha256: hash } of hashes) {
    const kind = /^assets\/(worker-[a-z]+)-/.exec(path)?.[1] ?? 'page';
    headers[kind] = Object.fromEntries(
      Object.entries(headersFor(`${somewhere}${path}`)).map(([name, value]) => [
        name,
        value.replaceAll(somewhere, '{site}'),
      ]),
    );
    files.push([path, hash, (await stat(join(folder, path))).size, kind]);
  }
  const text = await readFile(source, 'utf8');
  const [about = ''] = /^\/\*\*.*?\*\/\n/s.exec(text) ?? [];
  const body = await withoutTypes(text.slice(about.length));
  const head = { id: buildId(hashes), version, commit, types, headers, files };
  const edition = sha256(new TextEncoder().encode(JSON.stringify(head) + body)).slice(0, buildIdDigits);
  await writeFile(join(folder, serviceWorkerName), `${about}${headText({ ...head, edition })}\n${body}`);
}

/** JSON, one file a line. */
function headText({ files, ...facts }: Build): string {
  const rows = files.map((file) => `    ${JSON.stringify(file)}`).join(',\n');
  const lines = JSON.stringify(facts, undefined, 2).replace(/\n\}$/, `,\n  "files": [\n${rows}\n  ]\n}`);
  return `const build = ${lines};\n`;
}

/** Stands in for an empty line, which TypeScript drops. */
const gap = '//:gap';

/** The same lines as JavaScript: comments and empty lines stay. */
async function withoutTypes(text: string): Promise<string> {
  // Both are large, and most that import this file never come here.
  const [{ default: ts }, prettier] = await Promise.all([import('typescript'), import('prettier')]);
  const { outputText } = ts.transpileModule(text.replaceAll(/^$/gm, gap), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  const lines = outputText
    .split('\n')
    // A classic script is understood by every browser that has service workers.
    .filter((line) => line.trim() !== 'export {};')
    .map((line) => (line.trim() === gap ? '' : line))
    .join('\n');
  return prettier.format(lines, { parser: 'babel', printWidth: 110, singleQuote: true });
}
