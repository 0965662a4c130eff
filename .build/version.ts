/** version.json: which version this is, and the commit that it was built from. */
import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

/** Names the commit for a build of sources without their history; without it such a build says `unknown`. */
export const commitVariable = 'SOURCE_COMMIT';

/** A commit, a commit whose files were changed before the build, or nothing known. */
const commitForm = /^(?:[0-9a-f]{40}(?: modified)?|unknown)$/;

export function version(): Plugin {
  let root = '';
  return {
    name: 'yearspan:version',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    async generateBundle() {
      const text = await readFile(join(root, 'package.json'), 'utf8');
      const { version: number } = JSON.parse(text) as { readonly version: string };
      const source = `${JSON.stringify({ version: number, commit: await commitOf(root) }, undefined, 1)}\n`;
      this.emitFile({ type: 'asset', fileName: 'version.json', source });
    },
  };
}

/** `<40 digits>`, `<40 digits> modified` or `unknown`. Throws when the variable says something else. */
export async function commitOf(root: string): Promise<string> {
  const stated = process.env[commitVariable];
  if (stated !== undefined && !commitForm.test(stated))
    throw new Error(`${commitVariable} must be 40 hexadecimal digits, and " modified" where that is so`);
  return stated ?? (await fromHistory(root)) ?? 'unknown';
}

/** Undefined without git, and where the sources were unpacked inside somebody else's repository. */
async function fromHistory(root: string): Promise<string | undefined> {
  const git = async (...words: string[]) =>
    (await promisify(execFile)('git', ['-C', root, ...words])).stdout.trimEnd();
  try {
    if ((await realpath(await git('rev-parse', '--show-toplevel'))) !== (await realpath(root)))
      return undefined;
    const commit = await git('rev-parse', 'HEAD');
    return (await git('status', '--porcelain')) === '' ? commit : `${commit} modified`;
  } catch {
    return undefined;
  }
}
