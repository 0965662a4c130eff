/** Names by which the policy tells the built files apart. */
import { basename, dirname } from 'node:path';

/**
 * `engine` for src/engine/worker/main.ts, else the folder's own name without `-worker`: `kdf` for
 * src/gallery/kdf-worker/main.ts. Throws where a bundle has no one source.
 */
export function workerName(source: string | null | undefined): string {
  if (typeof source !== 'string') throw new Error('a worker without a source');
  const folder = dirname(source);
  const name = basename(folder) === 'worker' ? basename(dirname(folder)) : basename(folder);
  return name.replace(/-worker$/, '');
}

/** WebAssembly has a folder of its own, so that a worker's policy can allow it and nothing else. */
export function assetFileNames({ names }: { readonly names: readonly string[] }): string {
  return names.some((name) => name.endsWith('.wasm'))
    ? 'wasm/[name]-[hash][extname]'
    : 'assets/[name]-[hash][extname]';
}
