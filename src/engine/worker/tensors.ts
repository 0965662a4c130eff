import type { Crop } from '../contract.ts';
import { stack, tensor3d, tidy, type Tensor, type Tensor3D, type Tensor4D } from './tf.ts';

export type WeightMap = Record<string, Tensor>;

/** `[size, size, 3]`, 0 to 255. */
export function tensorOf(crop: Crop): Tensor3D {
  return tensor3d(crop.rgb, [crop.size, crop.size, 3], 'int32');
}

/** `[n, size, size, 3]`, 0 to 255; all crops have one size. */
export function batchOf(crops: readonly Crop[]): Tensor4D {
  return tidy(() => stack(crops.map(tensorOf)) as Tensor4D);
}
