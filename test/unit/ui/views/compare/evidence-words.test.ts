import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../../../src/i18n/index.ts';
import { contributionWords } from '../../../../../src/ui/views/compare/contribution-words.ts';
import { rulerPosition } from '../../../../../src/ui/views/compare/ruler-position.ts';
import {
  evidenceSentence,
  headline,
  rangeWords,
  timesWords,
} from '../../../../../src/ui/views/compare/evidence-words.ts';
import { rounded } from '../../../../../src/ui/views/compare/rounded.ts';
import { supportOf } from '../../../../../src/workflows/support.ts';
import { aComparison } from './a-comparison.ts';

const en = translator('en');
const at = (evidence: number) => aComparison({ evidence, support: supportOf(evidence) });

describe('evidence in words', () => {
  it('begins with what is supported, and with nothing when nothing is', () => {
    expect(headline(en, supportOf(1.9))).toBe('Moderate support that this is one person');
    expect(headline(en, supportOf(-2.4))).toBe(
      'Moderately strong support that these are two different people',
    );
    expect(headline(en, supportOf(0.2))).toBe('The likeness says little either way');
    expect(headline(en, supportOf(-0.2))).toBe('The likeness says little either way');
  });

  it('says how many times more usual, at the ages it went by', () => {
    expect(evidenceSentence(en, at(1.9))).toBe(
      'This likeness is about **80 times** more usual for one person at 5 and at 34 than for two different people of those ages.',
    );
    expect(evidenceSentence(en, at(-1.3))).toMatch(
      /about \*\*20 times\*\* more usual for two different people, 5 and 34 years old, than for one person/,
    );
    expect(evidenceSentence(en, at(0.1))).toMatch(/about as usual/);
  });

  it('names the birth years when they are part of it', () => {
    const year = { mean: 1984, sd: 2 };
    const birthYears = { evidence: 0.3, a: year, b: year, verdict: 'agree' } as const;
    expect(evidenceSentence(en, aComparison({ birthYears }))).toMatch(/together with the birth years/);
  });

  it('gives no figure above 10,000', () => {
    expect(timesWords(en, 4)).toBe('about **10,000 times**');
    expect(timesWords(en, 4.01)).toBe('**more than 10,000 times**');
    expect(timesWords(en, -9)).toBe('**more than 10,000 times**');
  });

  it('says how far it may be off, or that it stays', () => {
    expect(rangeWords(en, [0.1, 1.5])).toMatch(/“says little” to “moderate, for one person”/);
    expect(rangeWords(en, [1.1, 1.5])).toMatch(/stays “moderate, for one person”/);
  });

  it('is written in every language for every step', () => {
    for (const evidence of [-5, -3.5, -2.5, -1.5, -0.5, 0, 0.5, 1.5, 2.5, 3.5, 5]) {
      const chinese = evidenceSentence(translator('zh-CN'), at(evidence));
      expect(chinese).toMatch(/5 岁与 34 岁/);
      expect(chinese).not.toMatch(/[{}]/);
    }
  });
});

describe('a rounded count', () => {
  it.each([
    [1.4, 1],
    [2.4, 2],
    [9.6, 10],
    [13.4, 13],
    [83, 80],
    [151, 150],
    [2_630, 3_000],
    [0, 0],
  ])('of %d is %d', (count, expected) => {
    expect(rounded(count)).toBe(expected);
  });

  it('is never off by more than a quarter once it is 2 or more', () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 1e6, noNaN: true }), (count) => {
        expect(Math.abs(rounded(count) - count) / count).toBeLessThanOrEqual(0.25);
      }),
    );
  });
});

describe('the ruler', () => {
  it('has its middle where the evidence says nothing, and keeps the needle whole at its ends', () => {
    expect(rulerPosition(0)).toBe(50);
    expect(rulerPosition(2) - 50).toBeCloseTo(50 - rulerPosition(-2), 9);
    expect(rulerPosition(99)).toBeLessThan(100);
    expect(rulerPosition(-99)).toBeGreaterThan(0);
  });
});

describe('what a photo added', () => {
  const words = (evidence: number, evidenceWithout: number) =>
    contributionWords(en, evidence, { evidenceWithout });

  it('is told by what the support would be without it', () => {
    expect(words(2.2, 1.4)).toBe('Without this photo the support would be “moderate, for one person”.');
    expect(words(1.9, 1.4)).toMatch(/weaker, though still “moderate, for one person”/);
    expect(words(-1.4, -1.9)).toMatch(/stronger, though still “moderate, for different people”/);
    expect(words(1.9, 1.85)).toMatch(/nearly the same/);
  });
});
