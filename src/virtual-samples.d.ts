/** Made by the Vite plugin in .build/samples.ts. */
declare module 'virtual:samples' {
  export interface Sample {
    readonly id: string;
    /** A 320 px JPEG of one head, hashed name. */
    readonly url: string;
    readonly width: number;
    readonly height: number;
  }
  /** In a fixed order; `sample1-right` and `sample3-middle` are one person by eye, of the others nothing is known. */
  export const samples: readonly Sample[];
}
