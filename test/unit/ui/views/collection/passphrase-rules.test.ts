import { describe, expect, it } from 'vitest';
import { passphraseProblem } from '../../../../../src/ui/views/collection/vault/passphrase-rules.ts';
import { createJudge } from '../../../../../src/workflows/strength/judge.ts';

const good = { passphrase: 'lantern otter gravel', repeated: 'lantern otter gravel', strength: 3 } as const;

describe('a new passphrase', () => {
  it('is taken when it is strong and the same twice', () => {
    expect(passphraseProblem(good)).toBeUndefined();
  });

  it('need not be typed twice while it can be seen', () => {
    expect(passphraseProblem({ ...good, repeated: undefined })).toBeUndefined();
  });

  it('is refused when empty, short, weak or different', () => {
    expect(passphraseProblem({ ...good, passphrase: '' })).toBe('empty');
    expect(passphraseProblem({ ...good, passphrase: 'otter' })).toBe('short');
    expect(passphraseProblem({ ...good, strength: 1 })).toBe('weak');
    expect(passphraseProblem({ ...good, repeated: 'lantern otter grave' })).toBe('different');
  });

  it('must be longer where nothing can judge it', () => {
    const unjudged = { passphrase: 'ninechars', repeated: 'ninechars', strength: undefined };
    expect(passphraseProblem(unjudged)).toBe('short');
    expect(
      passphraseProblem({ ...unjudged, passphrase: 'twelve chars', repeated: 'twelve chars' }),
    ).toBeUndefined();
  });

  it('counts a character outside the basic plane once', () => {
    expect(passphraseProblem({ passphrase: '𠮷𠮷𠮷𠮷', repeated: undefined, strength: 4 })).toBe('short');
  });
});

describe('the strength of a passphrase', () => {
  const judge = createJudge();

  it('is low for what everybody types and high for unrelated words', () => {
    for (const known of ['password', 'qwerty123', 'yearspan', 'gallery1', '11111111']) {
      expect(judge(known), known).toBeLessThan(2);
    }
    expect(judge('lantern otter gravel seven moss')).toBe(4);
    expect(judge('我们家在贵阳的老房子')).toBeGreaterThanOrEqual(2);
  });

  it('is told of a very long one too', () => {
    expect(judge('ab1!'.repeat(5000))).toBeLessThan(2);
    expect(judge('lantern otter gravel seven moss '.repeat(500))).toBe(4);
  });
});
