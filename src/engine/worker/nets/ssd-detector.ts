import { SsdMobilenetv1, type TNetInput } from '@vladmandic/face-api/dist/face-api.esm-nobundle.js';
import type { WeightSpec } from 'virtual:models';
import { prepareFaceApi } from '../face-api-env.ts';
import { io, tensor3d } from '../tf.ts';
import type { Detector } from './detector.ts';

/** SSD MobileNet v1 of face-api; its input is 512 x 512, so a crop of that size is not resampled again. */
export function createSsdDetector(bytes: ArrayBuffer, specs: readonly WeightSpec[]): Detector {
  prepareFaceApi();
  const net = new SsdMobilenetv1();
  // face-api's types carry their own copy of tfjs's.
  const weights: unknown = io.decodeWeights(bytes, [...specs]);
  net.loadFromWeightMap(weights as Parameters<typeof net.loadFromWeightMap>[0]);
  return async ({ size, rgb }, minScore) => {
    const input = tensor3d(rgb, [size, size, 3], 'int32');
    const untyped: unknown = input;
    try {
      const found = await net.locateFaces(untyped as TNetInput, { minConfidence: minScore, maxResults: 100 });
      return found.map(({ relativeBox: { x, y, width, height }, score }) => ({
        x: (x + width / 2) * size,
        y: (y + height / 2) * size,
        width: width * size,
        height: height * size,
        score,
      }));
    } finally {
      input.dispose();
    }
  };
}
