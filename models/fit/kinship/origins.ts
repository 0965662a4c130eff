/** The directions of templates in which people of different origins differ most, to be left out of family likeness. */
import { join } from 'node:path';
import { fittedKernel } from '../../../src/kernel/fitted.ts';
import type { Projection } from '../../../src/kernel/projection.ts';
import { makeTemplate } from '../../../src/kernel/template.ts';
import { labelledFaces } from '../faces.ts';
import { groupIndices } from '../groups.ts';
import { utkLabels, type Split } from '../labels.ts';
import { readPhotos, type ReadingPlan } from '../readings.ts';

export interface OriginFace {
  /** Label of UTKFace's makers. */
  readonly origin: string;
  readonly template: Float32Array;
}

/** UTKFace's people of one half, one photo each. */
export async function originFaces(
  plan: ReadingPlan,
  data: string,
  projection: Projection,
  half: Split,
): Promise<OriginFace[]> {
  const labels = (await utkLabels(data)).filter(({ split }) => split === half);
  const paths = labels.map(({ path }) => path);
  // The fitting half is read in the same detail as the kernel's fit reads it, so that one reading serves both.
  const readings = await readPhotos(plan, join(data, 'utkface'), paths, { ablate: half === 'fit' });
  return labelledFaces(labels, ({ path }) => path, readings, fittedKernel.join.faceApiWeight).map(
    ({ joined, label }) => ({ origin: label.ethnicity, template: makeTemplate(joined, projection) }),
  );
}

/** People of no one origin give no direction. */
const mixed = 'Other';

/** Orthonormal directions between the means of all groups, one fewer than there are groups (Gram and Schmidt). */
export function originDirections(faces: readonly OriginFace[]): Float64Array[] {
  const labelled = faces.filter(({ origin }) => origin !== mixed);
  const means = [...groupIndices(labelled.map(({ origin }) => origin)).values()].map((indices) =>
    meanOf(indices.flatMap((index) => labelled[index]?.template ?? [])),
  );
  const [first, ...others] = means;
  if (first === undefined) return [];
  const directions: Float64Array[] = [];
  for (const mean of others) {
    const left = without(
      mean.map((value, index) => value - (first[index] ?? 0)),
      directions,
    );
    const length = Math.sqrt(left.reduce((sum, value) => sum + value * value, 0));
    directions.push(left.map((value) => value / length));
  }
  return directions;
}

/** The vector without its share in these directions. */
export function without(vector: ArrayLike<number>, directions: readonly Float64Array[]): Float64Array {
  const left = Float64Array.from(vector);
  for (const direction of directions) {
    const along = left.reduce((sum, value, index) => sum + value * (direction[index] ?? 0), 0);
    direction.forEach((value, index) => {
      left[index] = (left[index] ?? 0) - along * value;
    });
  }
  return left;
}

function meanOf(rows: readonly Float32Array[]): Float64Array {
  const mean = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows)
    row.forEach((value, index) => {
      mean[index] = (mean[index] ?? 0) + value / rows.length;
    });
  return mean;
}
