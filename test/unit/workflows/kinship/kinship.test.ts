import { describe, expect, it } from 'vitest';
import type { AgeBelief } from '../../../../src/domain/face.ts';
import { kinshipCurves } from '../../../../src/workflows/kinship/curves.ts';
import { asOnePerson, weighKinship } from '../../../../src/workflows/kinship/kinship.ts';
import { aPersonPhoto, between, direction } from '../a-person.ts';

const grown: AgeBelief = { mean: 34, sd: 5, source: 'estimated' };
const older: AgeBelief = { mean: 60, sd: 6, source: 'estimated' };
const parent = direction(1);
const stranger = direction(2);
const side = (values: Float32Array, age = grown) => [aPersonPhoto(values, age)];
/** As alike to the parent as `share` says. */
const like = (share: number) => between(stranger, parent, share);

describe('kinship', () => {
  it('says more for kin the more alike the faces are, and says it weakly', () => {
    const evidence = [-0.3, 0.2, 0.6].map(
      (share) => weighKinship([side(parent, older)], side(like(share))).evidence,
    );
    expect(evidence).toEqual([...evidence].sort((p, q) => p - q));
    expect(evidence[0]).toBeLessThan(0);
    expect(evidence[2]).toBeGreaterThan(0);
    const { step } = weighKinship([side(parent, older)], side(parent));
    expect(step).toBe('limited');
  });

  it('lies within its own range and says how many strangers look as much like kin', () => {
    const { evidence, range, strangers } = weighKinship([side(parent, older)], side(like(0.2)));
    expect(range[0]).toBeLessThan(evidence);
    expect(range[1]).toBeGreaterThan(evidence);
    expect(strangers.share).toBeGreaterThan(0);
    expect(strangers.share).toBeLessThan(1);
  });

  it('gives the same for two relatives in either order, and weighs both', () => {
    const other = direction(3);
    const both = weighKinship([side(parent, older), side(other, older)], side(like(0.3)));
    expect(both.relatives).toBe('two');
    const turned = weighKinship([side(other, older), side(parent, older)], side(like(0.3)));
    expect(turned.evidence).toBeCloseTo(both.evidence, 5);
    const alone = weighKinship([side(parent, older)], side(like(0.3)));
    expect(alone.relatives).toBe('one');
    expect(both.likeness).toBeLessThan(alone.likeness);
  });

  it('hands faces as alike as one person’s over to Compare, and no others', () => {
    expect(weighKinship([side(parent)], side(like(0.8))).onePerson).toBe(true);
    expect(weighKinship([side(stranger), side(parent)], side(like(0.9))).onePerson).toBe(true);
    expect(weighKinship([side(parent)], side(like(0.1))).onePerson).toBe(false);
    expect([-4, 0, 0.99, 1, 4].map(asOnePerson)).toEqual([false, false, false, true, true]);
  });
});

describe('the curves of kinship', () => {
  it('are densities that overlap, relatives further up', () => {
    for (const relatives of ['one', 'two'] as const) {
      const { likeness, strangers, onePerson: kin } = kinshipCurves(relatives);
      const step = (likeness[1] ?? 0) - (likeness[0] ?? 0);
      const area = (density: readonly number[]) => density.reduce((sum, value) => sum + value * step, 0);
      expect(area(strangers)).toBeCloseTo(1, 6);
      expect(area(kin)).toBeCloseTo(1, 6);
      const mean = (density: readonly number[]) =>
        density.reduce((sum, value, index) => sum + value * step * (likeness[index] ?? 0), 0);
      expect(mean(kin)).toBeGreaterThan(mean(strangers));
      const shared = strangers.reduce(
        (sum, value, index) => sum + step * Math.min(value, kin[index] ?? 0),
        0,
      );
      expect(shared).toBeGreaterThan(0.5);
    }
  });
});
