import { describe, expect, it } from 'vitest';
import { parseArguments, UsageError } from '../../../../models/evaluate/arguments.ts';

const needed = '--root photos --pairs p.csv --scores out/s.csv --faces /tmp/f.csv --summary s.json'.split(
  ' ',
);
const parse = (...more: readonly string[]) => parseArguments([...needed, ...more], '/home/ada');

describe('the command line of the evaluation', () => {
  it('means relative paths from where the person stands', () => {
    expect(parse()).toEqual({
      root: '/home/ada/photos',
      pairs: '/home/ada/p.csv',
      scores: '/home/ada/out/s.csv',
      faces: '/tmp/f.csv',
      summary: '/home/ada/s.json',
    });
  });

  it('takes cohort, templates and limit', () => {
    expect(parse('--cohort', 'list.txt', '--templates=t.jsonl', '--limit', '20')).toMatchObject({
      cohort: '/home/ada/list.txt',
      templates: '/home/ada/t.jsonl',
      limit: 20,
    });
  });

  it('names what is missing', () => {
    expect(() => parseArguments(['--root', 'x', '--pairs', 'p.csv'], '/')).toThrow(
      new UsageError('missing: --scores, --faces, --summary'),
    );
  });

  it.each([['--limit', '0'], ['--limit', 'ten'], ['--speed', '9'], ['stray']])('refuses %s %s', (...more) => {
    expect(() => parse(...more)).toThrow(UsageError);
  });
});
