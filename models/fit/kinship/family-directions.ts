/** The directions of templates that families share. */
import { combineTemplates } from '../../../src/kernel/template.ts';
import { discriminant, scatterOf } from '../discriminant.ts';
import { groupIndices } from '../groups.ts';
import type { FamilyFace } from './families.ts';
import { without } from './origins.ts';

export interface FamilyDirections {
  readonly dimensions: number;
  /** Whole numbers, row by row, one row for each number of a template. */
  readonly matrix: readonly number[];
}

/**
 * Chosen on the fitting families, each fold of them unseen by its directions, with validation figures in sight. Tried 16 to 128 dimensions: 64 are as
 * good as all; ridges 0.3 to 16, powers 0 to 1; the same on joined descriptors, or with photos' scatter added: no better.
 */
const choices = { dimensions: 64, ridge: 1, power: 0.5 };

/** Whole numbers up to this keep the file small; the cosines change by less than 0.001. */
const largest = 999;

/**
 * Linear discriminant analysis: people are the samples, families the classes. The `origins` are taken out before:
 * relatives mostly share theirs and strangers here mostly do not, so that it would pass for family likeness, and two
 * strangers of one origin for kin.
 */
export function fitDirections(
  faces: readonly FamilyFace[],
  origins: readonly Float64Array[],
): FamilyDirections {
  const people = [...groupIndices(faces.map(({ person }) => person)).values()].map((indices) => {
    const photos = indices.flatMap((index) => faces[index] ?? []);
    return {
      family: photos[0]?.family ?? '',
      template: Float32Array.from(without(combineTemplates(photos.map(({ template }) => template)), origins)),
    };
  });
  const scatter = scatterOf(
    people.map(({ template }) => template),
    people.map(({ family }) => family),
  );
  const { dimensions, ridge, power } = choices;
  const columns = discriminant(scatter, dimensions, ridge, power).transpose().to2DArray();
  const clean = columns.map((column) => without(column, origins));
  const inputs = clean[0]?.length ?? 0;
  const values = Array.from({ length: inputs }, (_, input) =>
    clean.map((column) => column[input] ?? 0),
  ).flat();
  const step = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / largest;
  return { dimensions, matrix: values.map((value) => Math.round(value / step)) };
}
