/** Made by the Vite plugin in models/vite-plugin.ts from models/manifest.json. */
declare module 'virtual:models' {
  /** One weight array inside a model file; the shape tfjs's `decodeWeights` reads. */
  export interface WeightSpec {
    readonly name: string;
    readonly shape: number[];
    readonly dtype: 'float32' | 'int32';
    readonly quantization?: {
      readonly dtype: 'uint8' | 'uint16' | 'float16';
      readonly scale?: number;
      readonly min?: number;
    };
  }
  export interface ModelFile {
    /** Address below the page's own base, hashed name; the weights are packed there as raw DEFLATE. */
    readonly url: string;
    /** Of the packed file. */
    readonly bytes: number;
    /** Of the packed file, lower-case hexadecimal SHA-256. */
    readonly sha256: string;
    /** Arrays in the order of their bytes. */
    readonly weights: WeightSpec[];
    /** Graph models only: the tfjs `modelTopology` and signature. */
    readonly topology?: unknown;
    readonly signature?: unknown;
  }
  export type ModelName =
    | 'tinyFaceDetector'
    | 'ssdMobilenetv1'
    | 'faceLandmark68'
    | 'faceRecognition'
    | 'ageGender'
    | 'mobileFaceNet'
    | 'faceMesh'
    | 'selfTest'
    | 'kernel';
  export const models: Readonly<Record<ModelName, ModelFile>>;
}
