import type { AgeBelief } from '../domain/face.ts';
import { ageBasis, weigh } from './age-basis.ts';
import { valueAt } from './curve.ts';
import { fittedKernel } from './fitted.ts';
import type { StrangerStatistics } from './normalise.ts';

export interface StrangerShare {
  /** Share of unrelated people of these ages whose likeness is at least this, 0 to 1. */
  readonly share: number;
  /** True when no data reach this far: the share is then the smallest that data can vouch for. */
  readonly beyondData: boolean;
}

/** Mean and standard deviation of the likeness of strangers of these ages. */
export function strangerLikeness(ages: readonly [AgeBelief, AgeBelief]): StrangerStatistics {
  const basis = ageBasis(...ages);
  const { mean, logSd } = fittedKernel.strangers;
  return { mean: weigh(basis, mean), sd: Math.exp(weigh(basis, logSd)) };
}

/**
 * How many strangers look at least this alike: the measured distribution in its body, a generalised Pareto
 * distribution (Pickands 1975; fitted by probability-weighted moments, Hosking & Wallis 1987) in its tail.
 */
export function strangerShare(likeness: number, ages: readonly [AgeBelief, AgeBelief]): StrangerShare {
  const { mean, sd } = strangerLikeness(ages);
  return shareAbove((likeness - mean) / sd);
}

/** The same for a likeness in standard deviations above the mean of strangers of these ages. */
export function shareAbove(score: number): StrangerShare {
  const { body, tail } = fittedKernel.strangers;
  if (score <= tail.threshold) return { share: valueAt(body, score), beyondData: false };
  const excess = (score - tail.threshold) / tail.scale;
  const base = 1 + tail.shape * excess;
  // A negative shape ends the tail at a finite score.
  const beyond =
    Math.abs(tail.shape) < 1e-9 ? Math.exp(-excess) : base <= 0 ? 0 : Math.pow(base, -1 / tail.shape);
  const share = tail.share * beyond;
  return share < tail.floor ? { share: tail.floor, beyondData: true } : { share, beyondData: false };
}
