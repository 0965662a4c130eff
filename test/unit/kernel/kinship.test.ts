import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittedKernel } from '../../../src/kernel/fitted.ts';
import { fittedKinship } from '../../../src/kernel/fitted-kinship.ts';
import {
  beyondFamilies,
  familyCosine,
  kinshipDoubt,
  kinshipEvidence,
  unrelatedShare,
} from '../../../src/kernel/kinship.ts';
import { direction } from '../workflows/a-person.ts';

const likeness = fc.double({ min: -20, max: 40, noNaN: true });
const relatives = fc.constantFrom('one' as const, 'two' as const);

describe('the fit of kinship', () => {
  it('stands on the templates of the kernel that is shipped', () => {
    expect(fittedKinship.kernel).toBe(fittedKernel.version);
    expect(fittedKinship.matrix).toHaveLength(fittedKernel.template.dimensions * fittedKinship.dimensions);
  });

  it('sees the same in two relatives whichever comes first', () => {
    const [a, b, person] = [direction(1), direction(2), direction(3)];
    expect(familyCosine([a, b], person)).toBeCloseTo(familyCosine([b, a], person), 6);
    expect(familyCosine([a], a)).toBeCloseTo(1, 6);
  });
});

describe('evidence of kinship', () => {
  it('rises with the likeness, and no further than the families of the fit reach', () => {
    fc.assert(
      fc.property(likeness, fc.double({ min: 0, max: 5, noNaN: true }), relatives, (value, more, count) => {
        const { low, high } = fittedKinship.by[count].reach;
        const evidence = kinshipEvidence(value, count);
        expect(kinshipEvidence(value + more, count)).toBeGreaterThanOrEqual(evidence);
        expect(evidence).toBeLessThan(kinshipEvidence(high, count) + 0.05);
        expect(evidence).toBeGreaterThan(kinshipEvidence(low, count) - 0.05);
      }),
    );
    for (const count of ['one', 'two'] as const) {
      expect(kinshipEvidence(2, count)).toBeGreaterThan(kinshipEvidence(0, count));
    }
  });

  it('is weak, however alike two faces are: never more than 10 to 1', () => {
    fc.assert(
      fc.property(likeness, relatives, (value, count) => {
        expect(Math.abs(kinshipEvidence(value, count))).toBeLessThan(1);
      }),
    );
  });

  it('speaks against kin where unrelated people stand, and for kin where few of them do', () => {
    for (const count of ['one', 'two'] as const) {
      expect(kinshipEvidence(0, count)).toBeLessThan(0);
      expect(kinshipEvidence(2, count)).toBeGreaterThan(0);
    }
  });

  it('has a doubt that is largest far from the middle', () => {
    for (const count of ['one', 'two'] as const) {
      const { high } = fittedKinship.by[count].reach;
      expect(kinshipDoubt(0.5, count)).toBeGreaterThan(0);
      expect(kinshipDoubt(high, count)).toBeGreaterThan(kinshipDoubt(0.5, count));
    }
  });
});

describe('the share of unrelated people who look as much like kin', () => {
  it('falls as the likeness rises, from all of them to the fewest that the families can show', () => {
    fc.assert(
      fc.property(likeness, fc.double({ min: 0, max: 5, noNaN: true }), relatives, (value, more, count) => {
        const share = unrelatedShare(value, count);
        expect(unrelatedShare(value + more, count)).toBeLessThanOrEqual(share);
        expect(share).toBeLessThanOrEqual(1);
        expect(share).toBeGreaterThan(0.002);
      }),
    );
    expect(unrelatedShare(0, 'one')).toBeCloseTo(0.5, 1);
  });

  it('says where the data end', () => {
    expect(beyondFamilies(0, 'one')).toBe(false);
    expect(beyondFamilies(40, 'one')).toBe(true);
  });
});
