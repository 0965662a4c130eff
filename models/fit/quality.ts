/** How much of the log likelihood ratio poor photos leave. */
import type { Curve } from '../../src/kernel/fitted.ts';
import { balanced, logRatio, type Calibration, type Case, type Knots } from './calibrate.ts';

const knots = [0.02, 0.05, 0.1, 0.15, 0.22];
const factors = Array.from({ length: 41 }, (_, step) => step / 40);

/**
 * At each knot the factor (0 to 1) with the smallest logistic loss around it; better photos never get a smaller one.
 * The best knot is what the calibration was fitted on, so its factor is 1 and the others are relative to it.
 */
export function fitQuality(cases: readonly Case[], calibration: Calibration, ages: Knots): Curve {
  let reached = 0;
  const value = knots.map((knot) => {
    const near = cases.filter(({ quality }) => quality > knot / 1.6 && quality < knot * 1.6);
    const weights = balanced(near);
    const ratios = near.map((each) => logRatio(calibration, ages, each));
    const losses = factors.map((factor) =>
      near.reduce((sum, { same }, index) => {
        const odds = factor * (ratios[index] ?? 0) * (same ? -1 : 1);
        return sum + (weights[index] ?? 0) * Math.log1p(Math.exp(odds));
      }, 0),
    );
    reached = Math.max(reached, factors[losses.indexOf(Math.min(...losses))] ?? 1);
    return reached;
  });
  return { at: knots, value: value.map((factor) => factor / reached) };
}
