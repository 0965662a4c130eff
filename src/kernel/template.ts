import type { Projection } from './projection.ts';
import { unit } from './similarity.ts';

/**
 * Joined descriptors (640 numbers, length 1) to a template (128 numbers, length 1): centred by the population's mean,
 * scaled to length 1, then projected onto the directions that tell people apart and ageing least disturbs (linear
 * discriminant analysis; each direction scaled by the share of its variance that lies between people, as in
 * two-covariance PLDA, Ioffe 2006).
 */
export function makeTemplate(
  joined: Float32Array,
  { centre, matrix }: Pick<Projection, 'centre' | 'matrix'>,
): Float32Array {
  const centred = unit(joined.map((value, index) => value - (centre[index] ?? 0)));
  const outputs = matrix.length / centre.length;
  const projected = new Float32Array(outputs);
  centred.forEach((value, input) => {
    const row = input * outputs;
    for (let output = 0; output < outputs; output += 1) {
      projected[output] = (projected[output] ?? 0) + value * (matrix[row + output] ?? 0);
    }
  });
  return unit(projected);
}

/**
 * One template for up to five photos of one person: the direction of their sum. Order makes no difference beyond
 * rounding.
 */
export function combineTemplates(templates: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(templates[0]?.length ?? 0);
  for (const template of templates) {
    template.forEach((value, index) => {
      sum[index] = (sum[index] ?? 0) + value;
    });
  }
  return unit(sum);
}
