/**
 * TensorFlow.js's WebGPU backend, after the one TensorFlow.js of the engine: a file of ours, so that the order of a
 * build's modules does not rest on where packages lie.
 */
import './tf.ts';
import '@tensorflow/tfjs-backend-webgpu';
