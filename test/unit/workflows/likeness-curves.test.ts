import { describe, expect, it } from 'vitest';
import { compareSides } from '../../../src/workflows/compare.ts';
import { evidenceByGap, likenessCurves } from '../../../src/workflows/likeness-curves.ts';
import { aPersonPhoto, direction } from './a-person.ts';

const age = (mean: number) => ({ mean, sd: 3, source: 'estimated' as const });
const comparison = compareSides([aPersonPhoto(direction(1), age(6))], [aPersonPhoto(direction(2), age(34))]);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const meanOf = (at: readonly number[], density: readonly number[]) =>
  sum(at.map((value, index) => value * (density[index] ?? 0))) / sum(density);

describe('the curves of a comparison', () => {
  const { likeness, strangers, onePerson } = likenessCurves(comparison);

  it('are densities', () => {
    const step = (likeness[1] ?? 0) - (likeness[0] ?? 0);
    expect(sum(strangers) * step).toBeCloseTo(1, 6);
    expect(sum(onePerson) * step).toBeCloseTo(1, 6);
    expect(Math.min(...strangers, ...onePerson)).toBeGreaterThanOrEqual(0);
  });

  it('put one person to the right of strangers, and end inside the drawing', () => {
    expect(meanOf(likeness, onePerson)).toBeGreaterThan(meanOf(likeness, strangers) + 1);
    expect(onePerson.at(-1)).toBeLessThan(Math.max(...onePerson) / 100);
  });

  it('cross where the evidence of two good single photos changes sign', () => {
    const crossing = likeness.findIndex((_, index) => (onePerson[index] ?? 0) > (strangers[index] ?? 0));
    expect(likeness[crossing]).toBeGreaterThan(meanOf(likeness, strangers));
    expect(likeness[crossing]).toBeLessThan(meanOf(likeness, onePerson));
  });

  it('say for every gap what the same likeness would mean', () => {
    const points = evidenceByGap(comparison);
    expect(points[0]?.gap).toBe(0);
    expect(points.every(({ evidence }) => Number.isFinite(evidence))).toBe(true);
  });
});
