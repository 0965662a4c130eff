/** What of the engine needs TensorFlow.js: loaded only by workers on WebGPU, without vectors, or with a rare photo. */
export { prepareTensors } from './prepare-tensors.ts';
export { createSsdDetector } from './nets/ssd-detector.ts';
export { createTensorNetwork } from './tensor-network.ts';
export { memory } from './tf.ts';
