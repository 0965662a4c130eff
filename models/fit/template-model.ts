/** Projection and population statistics, fitted on one set of faces and applied to others. */
import { makeTemplate } from '../../src/kernel/template.ts';
import { cosine, unit } from '../../src/kernel/similarity.ts';
import type { FitFace } from './faces.ts';
import { discriminant, scatterOf } from './discriminant.ts';

export interface TemplateChoices {
  readonly dimensions: number;
  readonly ridge: number;
  readonly power: number;
}

export interface TemplateModel {
  readonly centre: Float32Array;
  readonly matrix: Float32Array;
  readonly population: { readonly mean: Float64Array; readonly variance: Float64Array };
}

/**
 * `known` shows people several times and gives the directions; `others` shows many more people once. Both halves
 * weigh alike in the centre and in the population, so that neither collection's look passes for a person's.
 */
export function fitTemplate(
  known: readonly FitFace[],
  others: readonly FitFace[],
  { dimensions, ridge, power }: TemplateChoices,
): TemplateModel {
  const centre = Float32Array.from(halfAndHalf(known, others, ({ joined }) => joined));
  const scatter = scatterOf(
    known.map(({ joined }) => unit(joined.map((value, index) => value - (centre[index] ?? 0)))),
    known.map(({ person }) => person),
  );
  const matrix = Float32Array.from(discriminant(scatter, dimensions, ridge, power).to1DArray());
  const project = ({ joined }: FitFace) => makeTemplate(joined, { centre, matrix });
  const mean = halfAndHalf(known, others, project);
  const variance = halfAndHalf(known, others, (face) =>
    project(face).map((value, index) => (value - (mean[index] ?? 0)) ** 2),
  );
  return { centre, matrix, population: { mean, variance } };
}

function halfAndHalf<T>(p: readonly T[], q: readonly T[], read: (item: T) => Float32Array): Float64Array {
  const first = meanOf(p.map(read));
  const second = meanOf(q.map(read));
  return first.map((value, index) => (value + (second[index] ?? 0)) / 2);
}

function meanOf(rows: readonly Float32Array[]): Float64Array {
  const mean = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows) {
    row.forEach((value, index) => {
      mean[index] = (mean[index] ?? 0) + value / rows.length;
    });
  }
  return mean;
}

/** A template with its statistics against a population, as src/kernel/normalise.ts computes them. */
export interface ScoredTemplate {
  readonly values: Float32Array;
  readonly mean: number;
  readonly sd: number;
}

export function templateOf(face: FitFace, model: TemplateModel): ScoredTemplate {
  return scored(makeTemplate(face.joined, model), model);
}

export function scored(values: Float32Array, { population }: TemplateModel): ScoredTemplate {
  let mean = 0;
  let variance = 0;
  values.forEach((value, index) => {
    mean += value * (population.mean[index] ?? 0);
    variance += value * value * (population.variance[index] ?? 0);
  });
  return { values, mean, sd: Math.sqrt(variance) };
}

export function likenessOf(a: ScoredTemplate, b: ScoredTemplate): number {
  const similarity = cosine(a.values, b.values);
  return ((similarity - a.mean) / a.sd + (similarity - b.mean) / b.sd) / 2;
}
