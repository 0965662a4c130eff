/** One figure of the bench as it is read from outside. */
export interface Figure {
  /** Median of the runs. */
  readonly value: number;
  readonly unit: string;
  /** Median of the same thing done the stock way, measured in the same run. */
  readonly baseline?: number;
  /** How much better than the baseline: above 1 is better, whichever way the unit points. */
  readonly ratio?: number;
  readonly runs: number;
  readonly min: number;
  readonly max: number;
}

export type Figures = Readonly<Record<string, Figure>>;

/** `lower` for times, bytes and errors, `higher` for rates and shares. */
export type Better = 'lower' | 'higher';

export interface Measured {
  readonly unit: string;
  readonly better: Better;
  readonly samples: readonly number[];
  readonly baseline?: readonly number[];
}

export function figure({ unit, better, samples, baseline = [] }: Measured): Figure {
  const value = median(samples);
  const spread = { runs: samples.length, min: Math.min(...samples), max: Math.max(...samples) };
  if (baseline.length === 0) return { value, unit, ...spread };
  const beside = median(baseline);
  return {
    value,
    unit,
    baseline: beside,
    ratio: better === 'lower' ? beside / value : value / beside,
    ...spread,
  };
}

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((p, q) => p - q);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
