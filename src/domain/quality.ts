import type { Face } from './face.ts';

/** Where a face becomes a poor witness. Each figure is the point at which the person should be told. */
export const qualityLimits = {
  /** Pixels between the eyes; below this the networks' crops are enlarged, and detail is guessed. */
  eyeDistance: 40,
  /** Sharpness of the aligned crop, 0 to 1. */
  sharpness: 0.25,
  /** Mean luminance of the aligned crop, 0 to 1. */
  darkest: 0.18,
  brightest: 0.85,
  /** Standard deviation of its luminance, 0 to 0.5. */
  contrast: 0.07,
  /** Degrees to either side; a tilted head (roll) does no harm, the crop is turned upright. */
  yaw: 25,
  /** Degrees up or down. */
  pitch: 30,
  /** Confidence of the alignment, 0 to 1. */
  confidence: 0.5,
} as const;

/** One reason to trust a face less, as a code with its figures; the words are the interface's. */
export type Concern =
  | { readonly kind: 'small'; readonly eyeDistance: number }
  | { readonly kind: 'blurred' }
  | { readonly kind: 'dark' }
  | { readonly kind: 'bright' }
  | { readonly kind: 'flat' }
  | { readonly kind: 'turned-away' }
  | { readonly kind: 'photo-turned' }
  | { readonly kind: 'faint' }
  | { readonly kind: 'unsure' };

/** Every reason to trust this face less, the one that costs most first; empty for a good face. */
export function faceConcerns(face: Face): readonly Concern[] {
  const { quality, alignment, rung } = face;
  const concerns: Concern[] = [];
  if (quality.eyeDistance < qualityLimits.eyeDistance) {
    concerns.push({ kind: 'small', eyeDistance: quality.eyeDistance });
  }
  if (quality.sharpness < qualityLimits.sharpness) concerns.push({ kind: 'blurred' });
  if (Math.abs(quality.yaw) > qualityLimits.yaw || Math.abs(quality.pitch) > qualityLimits.pitch) {
    concerns.push({ kind: 'turned-away' });
  }
  if (quality.brightness < qualityLimits.darkest) concerns.push({ kind: 'dark' });
  else if (quality.brightness > qualityLimits.brightest) concerns.push({ kind: 'bright' });
  else if (quality.contrast < qualityLimits.contrast) concerns.push({ kind: 'flat' });
  if (rung === 'faint') concerns.push({ kind: 'faint' });
  else if (rung === 'turned') concerns.push({ kind: 'photo-turned' });
  if (alignment.method === 'landmarks68' || alignment.confidence < qualityLimits.confidence) {
    concerns.push({ kind: 'unsure' });
  }
  return concerns;
}
