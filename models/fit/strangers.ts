/** How alike unrelated people look: mean and spread by ages, body and generalised Pareto tail. */
import { Matrix, solve } from 'ml-matrix';
import { weigh } from '../../src/kernel/age-basis.ts';
import type { Curve, FittedKernel } from '../../src/kernel/fitted.ts';

export interface StrangerSample {
  /** Age basis of each pair, row by row. */
  readonly basis: readonly Float64Array[];
  /** Normalised similarity of each pair. */
  readonly likeness: Float64Array;
}

/** E[log |X|] of a standard normal X: minus (Euler's constant + ln 2) / 2. */
const meanLogOfNormal = -(0.5772156649015329 + Math.LN2) / 2;
const bodyPoints = 60;
const tailShare = 0.03;
/** The tail is vouched for as far as this many pairs reach. */
const fewestPairs = 30;

export function fitStrangers({ basis, likeness }: StrangerSample): FittedKernel['strangers'] {
  const mean = leastSquares(basis, likeness);
  const residuals = likeness.map((value, index) => value - weigh(basis[index] ?? new Float64Array(), mean));
  const logs = residuals.map((value) => Math.log(Math.max(1e-6, Math.abs(value))) - meanLogOfNormal);
  const logSd = leastSquares(basis, logs);
  const scores = residuals
    .map((value, index) => value / Math.exp(weigh(basis[index] ?? new Float64Array(), logSd)))
    .sort();
  const threshold = quantile(scores, 1 - tailShare);
  const excesses = scores.filter((score) => score > threshold).map((score) => score - threshold);
  return {
    mean,
    logSd,
    body: bodyOf(scores, threshold),
    tail: {
      threshold,
      share: excesses.length / scores.length,
      ...generalisedPareto(excesses),
      floor: fewestPairs / scores.length,
    },
  };
}

/** Shape and scale by probability-weighted moments of ascending excesses (Hosking & Wallis 1987; shape as in xi = -k). */
function generalisedPareto(ascending: Float64Array): { shape: number; scale: number } {
  const n = ascending.length;
  let first = 0;
  let second = 0;
  ascending.forEach((value, index) => {
    first += value / n;
    second += (value * (n - index - 0.65)) / n / n;
  });
  const k = first / (first - 2 * second) - 2;
  return { shape: -k, scale: (2 * first * second) / (first - 2 * second) };
}

function bodyOf(scores: Float64Array, threshold: number): Curve {
  const lowest = scores[0] ?? 0;
  const at = Array.from(
    { length: bodyPoints + 1 },
    (_, k) => lowest + ((threshold - lowest) * k) / bodyPoints,
  );
  return { at, value: at.map((score) => shareAbove(scores, score)) };
}

function shareAbove(ascending: Float64Array, score: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < score) low = middle + 1;
    else high = middle;
  }
  return (ascending.length - low) / ascending.length;
}

function quantile(ascending: Float64Array, share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? 0;
}

function leastSquares(basis: readonly Float64Array[], values: Float64Array): number[] {
  const size = basis[0]?.length ?? 0;
  const normal = Matrix.eye(size).mul(1e-6 * basis.length);
  const right = Matrix.zeros(size, 1);
  basis.forEach((row, index) => {
    const value = values[index] ?? 0;
    row.forEach((p, i) => {
      if (p === 0) return;
      right.set(i, 0, right.get(i, 0) + p * value);
      row.forEach((q, j) => {
        normal.set(i, j, normal.get(i, j) + p * q);
      });
    });
  });
  return solve(normal, right).to1DArray();
}
