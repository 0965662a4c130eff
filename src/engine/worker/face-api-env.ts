import { env } from '@vladmandic/face-api/dist/face-api.esm-nobundle.js';

/**
 * face-api looks for a page or Node when it first touches an image. A worker is neither, so it is given what a
 * worker has; images and videos never reach it, only tensors do.
 */
export function prepareFaceApi(): void {
  /** Nothing is ever an instance of it. */
  function NoElement(): never {
    throw new Error('face-api is fed tensors only');
  }
  const forbidden = NoElement;
  const environment: unknown = {
    Canvas: OffscreenCanvas,
    CanvasRenderingContext2D: OffscreenCanvasRenderingContext2D,
    Image: NoElement,
    ImageData,
    Video: NoElement,
    createCanvasElement: forbidden,
    createImageElement: forbidden,
    createVideoElement: forbidden,
    fetch: forbidden,
    readFile: forbidden,
  };
  env.setEnv(environment as Parameters<typeof env.setEnv>[0]);
}
