import type { Comparison } from '../../../../../src/workflows/comparison.ts';

/** Moderate support for one person, seen at 5 and at 34; change what the test is about. */
export function aComparison(change: Partial<Comparison> = {}): Comparison {
  return {
    similarity: 0.3,
    likeness: 2.9,
    evidence: 1.9,
    range: [1.3, 2.6],
    faceEvidence: 1.9,
    support: { step: 'moderate', explanation: 'one-person' },
    strangers: { share: 0.008, beyondData: false },
    ages: [
      { mean: 5, sd: 2, source: 'estimated' },
      { mean: 34, sd: 5, source: 'estimated' },
    ],
    contributions: [],
    ...change,
  };
}
