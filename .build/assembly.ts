/** `virtual:scan`: the address of src/kernel/top-k/assembly/scan.ts as WebAssembly, compiled in the build. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { virtualFiles, type BuiltFile } from './virtual-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = 'src/kernel/top-k/assembly/scan.ts';

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
export async function compileAssembly(file: string): Promise<Uint8Array> {
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
      ...['--enable', 'simd'],
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

let compiled: Promise<Uint8Array> | undefined;

/** The scan of the search worker; compiled once a process. */
export function compiledScan(): Promise<Uint8Array> {
  return (compiled ??= compileAssembly(source));
}

export function scanAssembly(): Plugin {
  return virtualFiles<BuiltFile>({
    moduleId: 'virtual:scan',
    read: async () => [{ name: 'assets/scan', ending: 'wasm', bytes: await compiledScan() }],
    source: (files) => `export const scanUrl = ${files.map(({ url }) => url).join('')};`,
  });
}
