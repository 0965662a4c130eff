import { countPrior } from '../../kernel/facts/fact-model.ts';
import { ringOf } from './place-rings.ts';
import type { Telling } from './tellings.ts';

/** Whether a record says that somebody was lost where they were born. */
export function hasStayed({ birthPlace, missingPlace }: Telling): boolean {
  if (birthPlace === undefined || missingPlace === undefined) return false;
  const ring = ringOf(birthPlace.at, missingPlace.at);
  return ring === 'same' || ring === 'province';
}

/** Of records that tell both places, the share who were lost where they were born; both sides count alike. */
export function stayShare(sides: readonly (readonly Telling[])[]): number {
  const share = (side: readonly Telling[]) => {
    const both = side.filter(
      ({ birthPlace, missingPlace }) => birthPlace !== undefined && missingPlace !== undefined,
    );
    return (both.filter(hasStayed).length + countPrior) / (both.length + 2 * countPrior);
  };
  return sides.reduce((sum, side) => sum + share(side), 0) / Math.max(1, sides.length);
}
