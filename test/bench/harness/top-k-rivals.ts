/** What the exact scan is measured against, in a worker of its own: reading as much memory, and tfjs. */
import { matMul, reshape, tensor2d, tidy, topk, type Tensor2D } from '@tensorflow/tfjs-core';
import { expose } from 'comlink';
import { openWasm } from './open-wasm.ts';

export interface TopKRivals {
  /** `module` is the address of the compiled topk/assembly/read.ts; `bytes` is a multiple of 128. */
  openMemory(module: string, bytes: number): Promise<void>;
  /** Milliseconds to read all of it once. */
  readMemory(): number;
  /** Called once, with all rows one after the other. */
  openTfjs(rows: Float32Array, dimensions: number): Promise<void>;
  /** Milliseconds until the numbers of the k best are here. */
  nearestByTfjs(query: Float32Array, k: number): Promise<number>;
  /**
   * Milliseconds for the products of all of `a` with all rows, so many of `a` at a time, each part as numbers in JavaScript
   * and then forgotten. No order is made of them.
   */
  multiplyByTfjs(a: Float32Array, atATime: number): Promise<number>;
}

interface Reader {
  readonly memory: WebAssembly.Memory;
  read(from: number, to: number): bigint;
}

const bytesPerPage = 65_536;
let reader: { readonly module: Reader; readonly bytes: number } | undefined;
let rows: Tensor2D | undefined;

async function openMemory(address: string, bytes: number): Promise<void> {
  const { instance } = await WebAssembly.instantiate(await (await fetch(address)).arrayBuffer());
  const exports: unknown = instance.exports;
  const module = exports as Reader;
  module.memory.grow(Math.ceil(bytes / bytesPerPage));
  // Pages that nobody wrote to are all one page of zeros, which stays in the cache.
  new Uint8Array(module.memory.buffer).forEach((_, at, all) => (all[at] = at & 255));
  reader = { module, bytes };
}

function readMemory(): number {
  if (reader === undefined) throw new Error('no memory was opened');
  const start = performance.now();
  reader.module.read(0, reader.bytes);
  return performance.now() - start;
}

async function openTfjs(all: Float32Array, dimensions: number): Promise<void> {
  await openWasm();
  rows = tensor2d(all, [all.length / dimensions, dimensions]);
}

async function nearestByTfjs(query: Float32Array, k: number): Promise<number> {
  if (rows === undefined) throw new Error('tfjs was not opened');
  const templates = rows;
  const start = performance.now();
  const indices = tidy(() => {
    const column = tensor2d(query, [query.length, 1]);
    return topk(reshape(matMul(templates, column), [-1]), k).indices;
  });
  await indices.data();
  const milliseconds = performance.now() - start;
  indices.dispose();
  return milliseconds;
}

async function multiplyByTfjs(a: Float32Array, atATime: number): Promise<number> {
  if (rows === undefined) throw new Error('tfjs was not opened');
  const templates = rows;
  const dimensions = templates.shape[1];
  const start = performance.now();
  for (let from = 0; from < a.length; from += atATime * dimensions) {
    const part = a.subarray(from, from + atATime * dimensions);
    const products = tidy(() =>
      matMul(tensor2d(part, [part.length / dimensions, dimensions]), templates, false, true),
    );
    await products.data();
    products.dispose();
  }
  return performance.now() - start;
}

const rivals = { openMemory, readMemory, openTfjs, nearestByTfjs, multiplyByTfjs } satisfies TopKRivals;
expose(rivals);
