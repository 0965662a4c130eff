import type { SimdModule } from './simd-memory.ts';

/** The two builds of the kernels: one may use fused multiply-add, which engines from 2023 on have and others refuse. */
export interface SimdBuilds {
  readonly relaxed: Uint8Array<ArrayBuffer>;
  readonly plain: Uint8Array<ArrayBuffer>;
}

/** One instance, with memory of its own; undefined where WebAssembly has no vectors at all. */
export async function loadSimd({ relaxed, plain }: SimdBuilds): Promise<SimdModule | undefined> {
  const build = [relaxed, plain].find((bytes) => WebAssembly.validate(bytes));
  if (build === undefined) return undefined;
  const { instance } = await WebAssembly.instantiate(build, {});
  return instance.exports as unknown as SimdModule;
}
