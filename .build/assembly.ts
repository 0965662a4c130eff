/**
 * `virtual:scan`: the addresses of src/kernel/top-k/assembly/{scan,pairs}.ts as WebAssembly, compiled in the build;
 * `virtual:simd`: src/engine/worker/simd/assembly, so small that its two builds lie in the module itself.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { virtualFiles, type BuiltFile } from './virtual-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = 'src/kernel/top-k/assembly';

/** What is used of `assemblyscript/asc`. */
interface Compiler {
  main(
    argv: readonly string[],
    options: {
      readonly writeFile: (name: string, contents: string | Uint8Array) => void;
      readonly stderr: { readonly write: (chunk: string | Uint8Array) => void };
    },
  ): Promise<{ readonly error: Error | null }>;
}

/** By a name that TypeScript does not follow: the package's own types declare AssemblyScript's `Array`, `String` and the like for everybody. */
const compiler = ['assemblyscript', 'asc'].join('/');

/**
 * One AssemblyScript file as a WebAssembly module that exports its functions and its memory. There is no runtime, no
 * allocator and no static data in it: all of the memory is the caller's. Throws with the compiler's words.
 */
export async function compileAssembly(file: string, ...features: readonly string[]): Promise<Uint8Array> {
  // The compiler is large, and most that imports this file never compiles.
  const { default: asc } = (await import(compiler)) as { readonly default: Compiler };
  let output: Uint8Array | undefined;
  let words = '';
  const { error } = await asc.main(
    [
      file,
      ...['--baseDir', root],
      ...['--outFile', 'out.wasm'],
      ...['--runtime', 'stub'],
      ...['simd', ...features].flatMap((feature) => ['--enable', feature]),
      ...['--use', 'abort='],
      ...['-O3', '--converge', '--noAssert'],
    ],
    {
      writeFile: (name, contents) => {
        if (name === 'out.wasm' && typeof contents !== 'string') output = contents;
      },
      stderr: {
        write: (chunk) => {
          words += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
        },
      },
    },
  );
  if (error !== null || output === undefined)
    throw new Error(`${file} does not compile: ${words}`, { cause: error });
  return output;
}

/** The scan of the search worker, and the one of all pairs. */
export type AssemblyName = 'scan' | 'pairs';

const compiled = new Map<AssemblyName, Promise<Uint8Array>>();

/** Compiled once a process. */
export function compiledScan(name: AssemblyName = 'scan'): Promise<Uint8Array> {
  const bytes = compiled.get(name) ?? compileAssembly(`${folder}/${name}.ts`);
  compiled.set(name, bytes);
  return bytes;
}

export function scanAssembly(): Plugin {
  const fileOf = async (name: AssemblyName): Promise<BuiltFile> => ({
    name: `wasm/${name}`,
    ending: 'wasm',
    bytes: await compiledScan(name),
  });
  return virtualFiles<BuiltFile>({
    moduleId: 'virtual:scan',
    // One after the other: the compiler is not made for two at once.
    read: async () => [await fileOf('scan'), await fileOf('pairs')],
    source: ([scan, pairs]) =>
      `export const scanUrl = ${scan?.url ?? ''}; export const pairsUrl = ${pairs?.url ?? ''};`,
  });
}

interface NetworkBuilds {
  /** May use fused multiply-add. */
  readonly relaxed: Uint8Array<ArrayBuffer>;
  readonly plain: Uint8Array<ArrayBuffer>;
}

let networks: Promise<NetworkBuilds> | undefined;

/** Compiled once a process. */
export function compiledNetworks(): Promise<NetworkBuilds> {
  networks ??= (async () => {
    const file = 'src/engine/worker/simd/assembly/networks.ts';
    const relaxed = Uint8Array.from(await compileAssembly(file, 'relaxed-simd'));
    return { relaxed, plain: Uint8Array.from(await compileAssembly(file)) };
  })();
  return networks;
}

/** The kernels that run the engine's networks. */
export function simdAssembly(): Plugin {
  const moduleId = 'virtual:simd';
  const resolvedId = `\0${moduleId}`;
  return {
    name: moduleId,
    resolveId: (id) => (id === moduleId ? resolvedId : undefined),
    async load(id) {
      if (id !== resolvedId) return;
      const { relaxed, plain } = await compiledNetworks();
      const bytes = (build: Uint8Array) =>
        `Uint8Array.from(atob('${Buffer.from(build).toString('base64')}'), (c) => c.charCodeAt(0))`;
      return `export const simdBuilds = { relaxed: ${bytes(relaxed)}, plain: ${bytes(plain)} };`;
    },
  };
}
