import type { FaceQuality } from '../../domain/face.ts';
import type { Crop } from '../contract.ts';
import type { AlignedFace } from './align.ts';
import { eyeDistance } from './mesh-alignment.ts';
import { poseOfMesh, poseOfPoints } from './pose.ts';

/** `scale` is full-resolution pixels per working pixel; `crop` is the 112 x 112 aligned crop. */
export function qualityOf(face: AlignedFace, crop: Crop, scale: number): FaceQuality {
  const luminance = luminanceOf(crop);
  const mean = luminance.reduce((sum, value) => sum + value, 0) / luminance.length;
  const variance = luminance.reduce((sum, value) => sum + (value - mean) ** 2, 0) / luminance.length;
  return {
    eyeDistance: eyeDistance(face.points) * scale,
    sharpness: sharpnessOf(luminance, crop.size, variance),
    brightness: mean,
    contrast: Math.sqrt(variance),
    ...(face.mesh === undefined ? poseOfPoints(face.points) : poseOfMesh(face.mesh)),
  };
}

/** Rec. 709 luma, 0 to 1. */
function luminanceOf({ rgb }: Crop): Float32Array {
  const luminance = new Float32Array(rgb.length / 3);
  for (let index = 0; index < luminance.length; index += 1) {
    const at = index * 3;
    luminance[index] =
      (0.2126 * (rgb[at] ?? 0) + 0.7152 * (rgb[at + 1] ?? 0) + 0.0722 * (rgb[at + 2] ?? 0)) / 255;
  }
  return luminance;
}

/** Ratio of detail to contrast at which sharpness is one half. */
const halfSharp = 0.02;

/**
 * Variance of the Laplacian (Pech-Pacheco et al. 2000) over the variance of the picture, so that a pale photo is not
 * called blurred, mapped to 0..1 by r / (r + half).
 */
function sharpnessOf(luminance: Float32Array, size: number, variance: number): number {
  const at = (x: number, y: number) => luminance[y * size + x] ?? 0;
  let sum = 0;
  for (let y = 1; y < size - 1; y += 1) {
    for (let x = 1; x < size - 1; x += 1) {
      const edge = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y);
      sum += edge * edge;
    }
  }
  const detail = sum / ((size - 2) * (size - 2)) / Math.max(variance, 1e-6);
  return detail / (detail + halfSharp);
}
