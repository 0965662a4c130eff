/** Made by the Vite plugin in .build/assembly.ts. */
declare module 'virtual:scan' {
  /** Address of the compiled src/kernel/top-k/assembly/scan.ts, hashed name. */
  export const scanUrl: string;
  /** Of src/kernel/top-k/assembly/pairs.ts. */
  export const pairsUrl: string;
}
