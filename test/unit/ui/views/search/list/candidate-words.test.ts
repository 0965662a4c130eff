import '../../../../../tools/all-words.ts';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../../../../src/i18n/index.ts';
import {
  candidateFacts,
  candidateName,
  conflictWords,
  lineBefore,
  lookalikeWords,
} from '../../../../../../src/ui/views/search/list/candidate-words.ts';
import type { Candidate } from '../../../../../../src/workflows/search/contract.ts';
import { supportOf } from '../../../../../../src/workflows/support.ts';

const en = translator('en');
const zh = translator('zh-CN');

function aCandidate(change: Partial<Candidate> = {}, evidence = 1.9): Candidate {
  return {
    key: 'face:a',
    ref: { kind: 'face', face: 'a' },
    facts: {},
    similarity: 0.4,
    evidence,
    support: supportOf(evidence),
    age: { mean: 33.2, sd: 5, source: 'estimated' },
    lookalikes: { expected: 7.2, atMost: false },
    conflicts: [],
    ...change,
  };
}

describe('what the list says about a candidate', () => {
  it('calls them by name, by the file, or by the number among all', () => {
    const numbered = { numberOf: () => 2214 };
    expect(candidateName(en, numbered, aCandidate())).toBe('No. 2,214');
    expect(candidateName(en, numbered, aCandidate({ facts: { name: 'Wei' } }))).toBe('Wei');
    const file = (face: number) =>
      aCandidate({ ref: { kind: 'file', sha256: 'ab', face, path: 'summer/day 1/group.jpg' } });
    expect(candidateName(en, numbered, file(0))).toBe('group.jpg');
    expect(candidateName(en, numbered, file(2))).toBe('group.jpg, face 3');
  });

  it('gives age, year and place as far as they are known', () => {
    expect(candidateFacts(en, aCandidate())).toBe('about 33');
    expect(candidateFacts(en, aCandidate({ year: 2019, facts: { place: 'Zunyi' } }))).toBe(
      'about 33, photo 2019, Zunyi',
    );
    expect(candidateFacts(zh, aCandidate({ year: 2019, facts: { place: '遵义' } }))).toContain('，遵义');
  });

  it('says which soft filter lowered it, with the fact itself', () => {
    const born = aCandidate({ facts: { birthYear: 1979 } });
    expect(conflictWords(en, born, 'birthYear')).toBe('born 1979: outside your years');
    expect(conflictWords(en, aCandidate({ facts: { sex: 'male' } }), 'sex')).toBe(
      'stated male: not as asked',
    );
  });

  it('says how many strangers would look as alike, never more exactly than is known', () => {
    const among = (expected: number, atMost = false) => lookalikeWords(en, { expected, atMost }, 4210);
    expect(among(7.2)).toMatch(/^About \*\*7\*\* unrelated people among 4,210/);
    expect(among(0.6)).toMatch(/^About \*\*1\*\* unrelated person among 4,210/);
    expect(among(2.4, true)).toMatch(/^Fewer than \*\*4\*\*/);
    expect(among(0.2)).toMatch(/hardly any/);
  });

  it('draws the line where from there on nobody’s likeness says anything', () => {
    const order = [2, 1.5, 0.1, 0.8, 0.2, -1].map((evidence) => aCandidate({}, evidence));
    expect(lineBefore(order)).toBe(4);
    expect(lineBefore(order.slice(0, 2))).toBeUndefined();
    expect(lineBefore([aCandidate({}, -1)])).toBe(0);
    expect(lineBefore([])).toBeUndefined();
  });
});
