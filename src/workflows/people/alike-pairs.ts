import { populationStatistics } from '../../kernel/normalise.ts';
import { breathe } from '../breathe.ts';

/** Milliseconds of work between two breaths: the page keeps answering within a frame. */
const slice = 8;
/** Templates that one is multiplied with at a time: each of its numbers is then read once for all of them. */
const lanes = 4;

/** Templates one after the other, with what turns a similarity into a likeness. */
export interface PackedTemplates {
  readonly count: number;
  readonly dimensions: number;
  /** `count * dimensions` numbers and room for `lanes` more templates of zeros; each template has length 1. */
  readonly values: Float32Array;
  /** Likeness of i and j = similarity * (scale[i] + scale[j]) - offset[i] - offset[j]. */
  readonly scale: Float64Array;
  readonly offset: Float64Array;
}

export function packTemplates(templates: readonly Float32Array[]): PackedTemplates {
  const dimensions = templates[0]?.length ?? 0;
  const values = new Float32Array((templates.length + lanes) * dimensions);
  const scale = new Float64Array(templates.length);
  const offset = new Float64Array(templates.length);
  templates.forEach((template, index) => {
    values.set(template, index * dimensions);
    const { mean, sd } = populationStatistics(template);
    scale[index] = 1 / (2 * sd);
    offset[index] = mean / (2 * sd);
  });
  return { count: templates.length, dimensions, values, scale, offset };
}

/**
 * Calls back for every pair i < j whose likeness is at least `least`. All pairs are looked at, n (n - 1) / 2 of them,
 * in slices between which the page draws; stops early, and says false, when the signal ends.
 */
export async function eachAlikePair(
  packed: PackedTemplates,
  least: number,
  onPair: (i: number, j: number) => void,
  options: { readonly signal: AbortSignal; readonly onProgress?: (share: number) => void },
): Promise<boolean> {
  const { count, scale, offset } = packed;
  const all = (count * (count - 1)) / 2;
  const similarities = new Float64Array(lanes);
  let done = 0;
  let sliceEnd = performance.now() + slice;
  for (let i = 0; i < count; i += 1) {
    const ownScale = scale[i] ?? 0;
    const ownOffset = offset[i] ?? 0;
    for (let first = i + 1; first < count; first += lanes) {
      multiply(packed, i, first, similarities);
      const end = Math.min(count, first + lanes);
      for (let j = first; j < end; j += 1) {
        const similarity = similarities[j - first] ?? 0;
        if (similarity * (ownScale + (scale[j] ?? 0)) - ownOffset - (offset[j] ?? 0) >= least) onPair(i, j);
      }
    }
    done += count - i - 1;
    if (performance.now() > sliceEnd) {
      options.onProgress?.(done / all);
      await breathe();
      if (options.signal.aborted) return false;
      sliceEnd = performance.now() + slice;
    }
  }
  return !options.signal.aborted;
}

/** Similarities of one template and the `lanes` ones from `first` on. Five times as fast as one pair after the other. */
function multiply(
  { values, dimensions }: PackedTemplates,
  one: number,
  first: number,
  similarities: Float64Array,
): void {
  const from = one * dimensions;
  const at0 = first * dimensions;
  const at1 = at0 + dimensions;
  const at2 = at1 + dimensions;
  const at3 = at2 + dimensions;
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  for (let k = 0; k < dimensions; k += 1) {
    const value = values[from + k] ?? 0;
    sum0 += value * (values[at0 + k] ?? 0);
    sum1 += value * (values[at1 + k] ?? 0);
    sum2 += value * (values[at2 + k] ?? 0);
    sum3 += value * (values[at3 + k] ?? 0);
  }
  similarities[0] = sum0;
  similarities[1] = sum1;
  similarities[2] = sum2;
  similarities[3] = sum3;
}
