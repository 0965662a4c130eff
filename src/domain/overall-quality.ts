import type { Face } from './face.ts';
import { qualityLimits } from './quality.ts';

/**
 * One number for how good a witness a face is, 0 to 1: the product of eye distance, sharpness, frontality and the
 * confidence of the alignment. Each of the first three is a half at the point where people are told about it and
 * nears 1 beyond: one weakness is enough to make a poor witness, and no strength makes up for it.
 */
export function overallQuality({ quality, alignment }: Pick<Face, 'quality' | 'alignment'>): number {
  return (
    growing(quality.eyeDistance, qualityLimits.eyeDistance) *
    growing(quality.sharpness, qualityLimits.sharpness) *
    falling(quality.yaw, qualityLimits.yaw) *
    falling(quality.pitch, qualityLimits.pitch) *
    alignment.confidence
  );
}

/** 0 at 0, a half at `half`, 1 far above it. */
function growing(value: number, half: number): number {
  return 1 - 2 ** (-Math.max(0, value) / half);
}

/** 1 at 0, a half at `half` to either side, 0 far beyond it. */
function falling(value: number, half: number): number {
  return 2 ** -((value / half) ** 2);
}
