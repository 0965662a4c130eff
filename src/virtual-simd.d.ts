/** Made by the Vite plugin in .build/assembly.ts from src/engine/worker/simd/assembly. */
declare module 'virtual:simd' {
  /** The kernels of the networks as WebAssembly; `relaxed` may use fused multiply-add, which some engines refuse. */
  export const simdBuilds: {
    readonly relaxed: Uint8Array<ArrayBuffer>;
    readonly plain: Uint8Array<ArrayBuffer>;
  };
}
