import type { Strength } from '../../../../workflows/strength/passphrase-judge.ts';

/** A passphrase guards pictures of children: shorter ones, and those that are guessed in days, are not taken. */
export const shortest = 8;
/** Where nothing can judge it, length has to do. */
export const shortestUnjudged = 12;
const weakest: Strength = 2;

export type PassphraseProblem = 'empty' | 'short' | 'weak' | 'different';

interface Typed {
  readonly passphrase: string;
  /** Undefined while what is typed can be seen: then nobody needs to type it again. */
  readonly repeated: string | undefined;
  /** Undefined when it could not be judged. */
  readonly strength: Strength | undefined;
}

/** Why a new passphrase cannot be taken. */
export function passphraseProblem({ passphrase, repeated, strength }: Typed): PassphraseProblem | undefined {
  if (passphrase === '') return 'empty';
  // Characters as people count them, not UTF-16 units.
  const length = Array.from(new Intl.Segmenter().segment(passphrase)).length;
  if (length < (strength === undefined ? shortestUnjudged : shortest)) return 'short';
  if (strength !== undefined && strength < weakest) return 'weak';
  return repeated !== undefined && repeated !== passphrase ? 'different' : undefined;
}
