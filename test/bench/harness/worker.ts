/**
 * Stock face-api in a worker, on the wasm backend with SIMD and one thread, as the engine's: the baseline of the
 * benches. All calls and defaults are those of its documentation. It is fed a canvas, which is what it is fastest with.
 */
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env as flags, setBackend } from '@tensorflow/tfjs-core';
import * as faceApi from '@vladmandic/face-api/dist/face-api.esm-nobundle.js';
import { expose } from 'comlink';
import type { Box, FivePoints, Point } from '../../../src/domain/face.ts';
import type { StockFace, StockWorker } from './stock.ts';

async function start(models: string): Promise<void> {
  prepareFaceApi();
  flags().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
  });
  if (!(await setBackend('wasm'))) throw new Error('no wasm backend');
  const { ssdMobilenetv1, faceLandmark68Net, faceRecognitionNet, ageGenderNet } = faceApi.nets;
  for (const net of [ssdMobilenetv1, faceLandmark68Net, faceRecognitionNet, ageGenderNet]) {
    await net.loadFromUri(models);
  }
}

/** A worker has no elements; everything that face-api does with a canvas it can do with an OffscreenCanvas. */
function prepareFaceApi(): void {
  function NoElement(): never {
    throw new Error('a worker has no elements');
  }
  const environment: unknown = {
    Canvas: OffscreenCanvas,
    CanvasRenderingContext2D: OffscreenCanvasRenderingContext2D,
    Image: NoElement,
    ImageData,
    Video: NoElement,
    createCanvasElement: () => new OffscreenCanvas(1, 1),
    createImageElement: NoElement,
    createVideoElement: NoElement,
    fetch: (address: string, options?: RequestInit) => fetch(address, options),
    readFile: NoElement,
  };
  faceApi.env.setEnv(environment as Parameters<typeof faceApi.env.setEnv>[0]);
}

type Input = Parameters<typeof faceApi.detectAllFaces>[0];

async function decode(photo: Blob): Promise<{ readonly canvas: OffscreenCanvas; readonly input: Input }> {
  const bitmap = await createImageBitmap(photo);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  // The second argument is what face-api itself asks for when it first reads a canvas.
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const input: unknown = canvas;
  return { canvas, input: input as Input };
}

async function everything(photo: Blob): Promise<number> {
  const { input } = await decode(photo);
  const faces = await faceApi
    .detectAllFaces(input)
    .withFaceLandmarks()
    .withFaceDescriptors()
    .withAgeAndGender()
    .run();
  return faces.length;
}

async function describe(url: string, lent: Box | undefined) {
  const { canvas, input } = await decode(await (await fetch(url)).blob());
  const seen = await faceApi
    .detectAllFaces(input)
    .withFaceLandmarks()
    .withFaceDescriptors()
    .withAgeAndGender()
    .run();
  const largest = seen.map(plain).sort((p, q) => area(q.box) - area(p.box))[0];
  if (largest !== undefined) return { faces: seen.length, face: largest };
  if (lent === undefined) return { faces: 0 };
  const found = [{ detection: detectionOf(lent, canvas) }];
  const [face] = await new faceApi.DetectAllFaceLandmarksTask(Promise.resolve(found), input, false)
    .withFaceDescriptors()
    .withAgeAndGender()
    .run();
  return face === undefined ? { faces: 0 } : { faces: 0, face: plain(face) };
}

/** Inside the photo: face-api shifts landmarks by the box as given but cuts it at the edges. */
function detectionOf({ x, y, width, height }: Box, photo: OffscreenCanvas): faceApi.FaceDetection {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const [right, bottom] = [Math.min(photo.width, x + width), Math.min(photo.height, y + height)];
  const relative = new faceApi.Rect(
    left / photo.width,
    top / photo.height,
    (right - left) / photo.width,
    (bottom - top) / photo.height,
  );
  return new faceApi.FaceDetection(1, relative, { width: photo.width, height: photo.height });
}

interface DescribedFace {
  readonly detection: { readonly box: Box };
  readonly landmarks: { readonly positions: readonly Point[] };
  readonly descriptor: Float32Array;
  readonly age: number;
}

function plain({ detection, landmarks, descriptor, age }: DescribedFace): StockFace {
  const { x, y, width, height } = detection.box;
  const mean = (from: number, to = from + 1): Point => {
    const some = landmarks.positions.slice(from, to);
    const sum = (axis: 'x' | 'y') =>
      some.reduce((total, point) => total + point[axis], 0) / some.length - 0.5;
    return { x: sum('x'), y: sum('y') };
  };
  const points: FivePoints = [mean(36, 42), mean(42, 48), mean(30), mean(48), mean(54)];
  return { box: { x, y, width, height }, points, descriptor: [...descriptor], age };
}

const area = ({ width, height }: Box) => width * height;

const worker: StockWorker = { start, everything, describe };
expose(worker);
