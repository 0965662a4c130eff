/**
 * The one TensorFlow.js of the engine: core, graph models and the wasm backend. Vite points face-api's own import of
 * `@tensorflow/tfjs` here, so that layers, data and WebGL never ship.
 */
// The core comes first whoever asks for it first, WebGPU's backend or this file: else two builds could differ.
import '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';

export * from '@tensorflow/tfjs-core';
export { loadGraphModel, GraphModel } from '@tensorflow/tfjs-converter';
export { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
