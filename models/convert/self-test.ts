/** The reference by which the engine judges a backend: one real crop and what an independent runtime makes of it. */
import { createRequire } from 'node:module';
import * as ort from 'onnxruntime-web';
import sharp from 'sharp';
import { concatenate, type WeightSpec } from './weights.ts';

const photo = createRequire(import.meta.url).resolve('@vladmandic/face-api/demo/sample1.jpg');

/** Chosen by eye: the upright face on the left, eyes and mouth near MobileFaceNet's template after scaling. Pixels. */
const rectangle = { left: 350, top: 337, width: 256, height: 256 };
const side = 112;

/** The crop is stored as bytes but decodes to int32, so that tfjs's `decodeWeights` reads this file as well. */
export const selfTestSpecs: readonly WeightSpec[] = [
  {
    name: 'crop',
    shape: [side, side, 3],
    dtype: 'int32',
    quantization: { dtype: 'uint8', scale: 1, min: 0 },
  },
  { name: 'descriptor', shape: [512], dtype: 'float32' },
];

/** RGB bytes of the crop, row by row, then the descriptor of length 1 as 512 little-endian float32. */
export async function makeSelfTest(onnx: Uint8Array): Promise<Uint8Array> {
  const crop = await sharp(photo).extract(rectangle).resize(side, side).removeAlpha().raw().toBuffer();
  const session = await ort.InferenceSession.create(onnx);
  const { output } = await session.run({
    input: new ort.Tensor('float32', planes(crop), [1, 3, side, side]),
  });
  await session.release();
  if (!(output?.data instanceof Float32Array)) throw new Error('no descriptor');
  const length = Math.hypot(...output.data);
  return concatenate([crop, new Uint8Array(output.data.map((value) => value / length).buffer)]);
}

/** Interleaved RGB bytes to three planes of `(pixel - 127) / 128`, the input of the original network. */
export function planes(rgb: Uint8Array): Float32Array {
  const pixels = rgb.length / 3;
  return Float32Array.from(
    rgb,
    (_, at) => ((rgb[(at % pixels) * 3 + Math.floor(at / pixels)] ?? 0) - 127) / 128,
  );
}
