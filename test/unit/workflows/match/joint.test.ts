import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facesNeeded, joinFacts, mostTaken } from '../../../../src/workflows/match/joint.ts';

const faces = fc.double({ min: -4.3, max: 4.3, noNaN: true });
const facts = fc.double({ min: -8, max: 8, noNaN: true });

describe('faces and facts together', () => {
  it('never hide a strong face: facts take off no more than the bound, and what is above it stays above 0', () => {
    fc.assert(
      fc.property(faces, facts, (face, fact) => {
        const { evidence } = joinFacts(face, fact);
        expect(evidence).toBeGreaterThanOrEqual(face - mostTaken - 1e-9);
        if (face > mostTaken) expect(evidence).toBeGreaterThan(0);
      }),
    );
  });

  it('never lift a weak face by facts alone: at most as much as the faces say, nothing where they say nothing', () => {
    fc.assert(
      fc.property(faces, facts, (face, fact) => {
        const { applied } = joinFacts(face, fact);
        expect(applied).toBeLessThanOrEqual(Math.max(0, face) + 1e-9);
      }),
    );
  });

  it('never pass the end of the data by more than a comparison does', () => {
    fc.assert(
      fc.property(faces, facts, (face, fact) => {
        expect(joinFacts(face, fact).evidence).toBeLessThanOrEqual(4.41);
      }),
    );
  });

  it('say more with more of either', () => {
    fc.assert(
      fc.property(faces, facts, fc.double({ min: 0, max: 2, noNaN: true }), (face, fact, more) => {
        const { evidence } = joinFacts(face, fact);
        expect(joinFacts(face, fact + more).evidence).toBeGreaterThanOrEqual(evidence - 1e-9);
        if (face + more <= 4.3)
          expect(joinFacts(face + more, fact).evidence).toBeGreaterThanOrEqual(evidence - 1e-9);
      }),
    );
  });

  it('add up, and say where the rule cut', () => {
    expect(joinFacts(2, 0.5)).toEqual({ applied: 0.5, bounded: false, evidence: 2.5 });
    expect(joinFacts(0.5, 3)).toEqual({ applied: 0.5, bounded: true, evidence: 1 });
    expect(joinFacts(3, -4)).toEqual({ applied: -mostTaken, bounded: true, evidence: 3 - mostTaken });
    expect(joinFacts(-1, 2)).toEqual({ applied: 0, bounded: true, evidence: -1 });
    expect(joinFacts(1, 0)).toEqual({ applied: 0, bounded: false, evidence: 1 });
  });

  it('need of the faces what the rule asks for, neither more nor less', () => {
    const wanted = fc.double({ min: 0.05, max: 4.1, noNaN: true });
    fc.assert(
      fc.property(wanted, facts, (evidence, fact) => {
        const needed = facesNeeded(evidence, fact);
        if (needed > 4.1) return;
        expect(joinFacts(needed + 1e-6, fact).evidence).toBeGreaterThanOrEqual(evidence);
        expect(joinFacts(needed - 1e-6, fact).evidence).toBeLessThan(evidence);
      }),
    );
  });
});
