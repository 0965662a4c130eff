import { describe, expect, test } from 'vitest';
import { judge, tally, type Outcome } from '../../../../src/workflows/attack/outcome.ts';
import { mayBeTarget, nobody, readTarget } from '../../../../src/workflows/attack/target.ts';

describe('what became of an attempt', () => {
  test('a violation counts as the policy’s refusal, whatever the attempt itself saw', () => {
    for (const saw of ['answered', 'nothing'] as const)
      expect(judge({ saw }, ['connect-src'], false)).toEqual({
        verdict: 'refused',
        by: 'policy',
        directive: 'connect-src',
      });
  });

  test('Trusted Types are told from the directive that stood behind them', () => {
    expect(judge({ saw: 'failed', name: 'TypeError' }, ['require-trusted-types-for'], false)).toMatchObject({
      by: 'trusted-types',
    });
    expect(judge({ saw: 'nothing' }, ['require-trusted-types-for', 'script-src-elem'], false)).toMatchObject({
      directive: 'script-src-elem',
    });
  });

  test('a failure that nobody refused is open: it only was not answered', () => {
    expect(judge({ saw: 'failed', name: 'TypeError' }, [], true)).toEqual({ verdict: 'open', saw: 'failed' });
  });

  test('what a page cannot see is refused only where an allowlist is proven, and is marked as unseen', () => {
    expect(judge({ saw: 'nothing' }, [], true)).toEqual({ verdict: 'refused', by: 'allowlist', seen: false });
    expect(judge({ saw: 'nothing' }, [], false)).toEqual({ verdict: 'open', saw: 'nothing' });
  });

  test('what could not be begun is neither refused nor open', () => {
    expect(judge({ saw: 'unable' }, [], true)).toEqual({ verdict: 'untried' });
  });

  test('the sum counts each row once, and waiting rows as waiting', () => {
    const outcomes: readonly Outcome[] = [
      { verdict: 'refused', by: 'policy', directive: 'img-src' },
      { verdict: 'refused', by: 'guard', seen: true },
      { verdict: 'absent' },
      { verdict: 'open', saw: 'asked' },
      { verdict: 'click' },
      { verdict: 'yours' },
      { verdict: 'untried' },
    ];
    expect(tally(outcomes)).toEqual({
      tried: 4,
      refused: 2,
      absent: 1,
      clicks: 2,
      open: 1,
      untried: 1,
    });
  });
});

describe('where the attack may be aimed', () => {
  const own = 'http://127.0.0.1:4173';

  test('at nobody by default', () => {
    expect(readTarget(nobody, own)).toEqual({
      origin: 'https://yearspan.invalid',
      sockets: 'wss://yearspan.invalid',
      secure: 'https://yearspan.invalid',
      stun: 'stun:yearspan.invalid:3478',
    });
  });

  test('at a listener on this machine, with all other addresses made of its port', () => {
    expect(readTarget(' http://127.0.0.1:8000/any/path ', own)).toEqual({
      origin: 'http://127.0.0.1:8000',
      sockets: 'ws://127.0.0.1:8000',
      secure: 'https://127.0.0.1:8000',
      stun: 'stun:127.0.0.1:8000',
    });
    expect(readTarget('http://[::1]:8000', own)?.stun).toBe('stun:[::1]:8000');
  });

  test('at nothing else: not further away, not at this page’s own site, not at what is no address', () => {
    for (const address of [
      'https://example.org',
      'http://127.0.0.1.example.org',
      'http://192.168.0.2:80',
      'http://me@127.0.0.1:8000',
      own,
      'javascript:alert(1)',
      'file:///etc/passwd',
      'ws://127.0.0.1:8000',
      '127.0.0.1:8000',
      '',
    ])
      expect(readTarget(address, own), address).toBeUndefined();
    expect(mayBeTarget('secret.yearspan.invalid')).toBe(false);
  });
});
