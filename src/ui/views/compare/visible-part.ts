import type { LikenessCurves } from '../../../workflows/comparison.ts';

/** Share of the highest point below which a curve cannot be told from the axis. */
const faint = 0.004;

/** The stretch of the curves where there is something to see, widened to take in `pair`. */
export function visiblePart(curves: LikenessCurves, pair: number): LikenessCurves {
  const { likeness, strangers, onePerson } = curves;
  const least = faint * Math.max(...strangers, ...onePerson);
  const seen = likeness.filter(
    (_, index) => (strangers[index] ?? 0) >= least || (onePerson[index] ?? 0) >= least,
  );
  const [low, high] = [Math.min(pair, ...seen), Math.max(pair, ...seen)];
  const within = (_: number, index: number): boolean => {
    const value = likeness[index] ?? Number.NaN;
    return value >= low && value <= high;
  };
  return {
    likeness: likeness.filter(within),
    strangers: strangers.filter(within),
    onePerson: onePerson.filter(within),
  };
}
