import { sideEvidence } from '../compare.ts';
import type { Side } from '../comparison.ts';

export interface ReferenceDoubt {
  /** Places in the side: one photo against all the others, or two against each other. */
  readonly photos: readonly number[];
  /** log10 likelihood ratio, below -1. */
  readonly evidence: number;
}

/** Against one person by more than 10 to 1. */
const clear = -1;

/**
 * Photos of one reference set that speak clearly for two different people, so that somebody is asked. Of three or more,
 * a photo that does not go with all the others together; where there is none such, the two that go together least.
 */
export function referenceDoubts(side: Side): readonly ReferenceDoubt[] {
  const odd =
    side.length < 3
      ? []
      : side.map((photo, index) => ({
          photos: [index],
          evidence: sideEvidence(
            [photo],
            side.filter((_, other) => other !== index),
          ).evidence,
        }));
  const doubted = odd.filter(({ evidence }) => evidence < clear);
  if (doubted.length > 0) return doubted.sort((p, q) => p.evidence - q.evidence);
  const pairs = side.flatMap((one, a) =>
    side.slice(a + 1).map((other, after) => ({
      photos: [a, a + 1 + after],
      evidence: sideEvidence([one], [other]).evidence,
    })),
  );
  return pairs
    .filter(({ evidence }) => evidence < clear)
    .sort((p, q) => p.evidence - q.evidence)
    .slice(0, 1);
}
