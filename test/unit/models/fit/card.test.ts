import { describe, expect, it } from 'vitest';
import { toFloat16 } from '../../../../models/convert/float16.ts';
import { fromFloat16 } from '../../../../models/convert/from-float16.ts';
import { between, markers, percent, table } from '../../../../models/fit/card/markdown.ts';
import { meanOver, measure, ratioOfEer, ratioOfMeans } from '../../../../models/fit/card/measure.ts';
import { pairsWhere, scoresOf, trialsOf } from '../../../../models/fit/card/pairs.ts';
import { ranksOf, withinRank } from '../../../../models/fit/card/ranks.ts';
import { countedOverExpected, pairTotal, ratesByGroup } from '../../../../models/fit/card/strangers.ts';

describe('half precision', () => {
  it('comes back as the number that was written, where a half can hold it', () => {
    const exact = Float32Array.of(0, 1, -2, 0.5, 65504, 2 ** -24, -(2 ** -14), 0.333251953125);
    expect([...fromFloat16(toFloat16(exact))]).toEqual([...exact]);
  });

  it('writes each of its finite patterns back as the same pattern', () => {
    const patterns = Uint16Array.from({ length: 0x7c00 }, (_, pattern) => pattern);
    expect(toFloat16(fromFloat16(patterns))).toEqual(patterns);
  });
});

describe('pairs of the model card', () => {
  const faces = [
    { person: 0, side: 'young', at: 1 },
    { person: 0, side: 'grown', at: 2 },
    { person: 1, side: 'grown', at: 9 },
    { person: 1, side: 'young', at: 4 },
  ];
  const pairs = pairsWhere(faces, (p, q) => p.side === 'young' && q.side === 'grown');
  const scores = scoresOf(faces, pairs, (p, q) => -Math.abs(p.at - q.at));

  it('put the young photo first, whichever stands first in the list', () => {
    const named = [...pairs.first].map((first, index) => [first, pairs.second[index]]);
    expect(named).toEqual([
      [0, 1],
      [0, 2],
      [3, 1],
      [3, 2],
    ]);
  });

  it('are sorted by their scores together with their people', () => {
    const trials = trialsOf(faces, pairs, scores);
    expect([...trials.scores]).toEqual([-8, -5, -2, -1]);
    expect([...trials.same]).toEqual([0, 1, 0, 1]);
    expect([...trials.a]).toEqual([0, 1, 1, 0]);
    expect([...trials.b]).toEqual([1, 1, 0, 0]);
  });

  it('rank a probe by its own person’s best photo', () => {
    const ranks = ranksOf(faces, pairs, scores);
    expect(ranks).toEqual([
      { person: 0, rank: 1 },
      { person: 1, rank: 2 },
    ]);
    expect(withinRank(ranks, 1)).toEqual([
      { person: 0, value: 1 },
      { person: 1, value: 0 },
    ]);
  });

  it('count a tie with somebody else against the probe', () => {
    expect(ranksOf(faces, pairs, new Float64Array(pairs.first.length))).toEqual([
      { person: 0, rank: 2 },
      { person: 1, rank: 2 },
    ]);
  });
});

describe('intervals of the model card', () => {
  it('weigh each person as often as drawn, and pass over draws without the figure', () => {
    const items = [
      { person: 0, value: 1 },
      { person: 1, value: 0 },
    ];
    const draws = [Uint32Array.of(2, 0), Uint32Array.of(0, 0)];
    expect(meanOver(items, draws)).toEqual({ value: 0.5, low: 1, high: 1 });
  });

  it('of a ratio take both figures from the same draw', () => {
    const over = [0.5, 0.2].map((value, person) => ({ person, value }));
    const under = [1, 0.4].map((value, person) => ({ person, value }));
    const draws = [Uint32Array.of(2, 0), Uint32Array.of(0, 2)];
    expect(ratioOfMeans(over, under, draws)).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
    const trials = (...same: readonly number[]) => ({
      scores: Float64Array.of(1, 2, 3, 4),
      same: Uint8Array.from(same),
      a: Uint32Array.of(0, 0, 0, 0),
      b: Uint32Array.of(1, 1, 1, 1),
    });
    const [mixed, reversed] = [trials(0, 1, 0, 1), trials(1, 1, 0, 0)];
    expect(ratioOfEer(mixed, reversed, [])?.value).toBe(0.5);
    expect(ratioOfEer(mixed, mixed, [Uint32Array.of(2, 1)])).toEqual({ value: 1, low: 1, high: 1 });
  });

  it('leave out a figure that the pairs do not allow', () => {
    const onlyGenuine = {
      scores: Float64Array.of(1),
      same: Uint8Array.of(1),
      a: Uint32Array.of(0),
      b: Uint32Array.of(0),
    };
    expect(measure(onlyGenuine, ['eer'], [])).toEqual({ eer: undefined });
  });
});

describe('strangers of the model card', () => {
  const pairsOf = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([a, b]) => ({ a, b }));

  it('are as many pairs as people make, and nobody is paired with themselves', () => {
    expect(pairTotal([0, 1, 2, 3], () => 1)).toBe(6);
    expect(pairTotal([0, 1], (person) => [2, 3][person] ?? 0)).toBe(6);
  });

  it('pass more often in a group that looks more alike', () => {
    const groups = [['old'], ['old'], ['young'], ['young'], ['young']].map((own) => new Set(own));
    const rates = ratesByGroup(pairsOf([2, 3], [2, 4], [0, 2], [0, 1]), groups, 0.2, []);
    expect(rates.map(({ group, rate }) => [group, rate?.value])).toEqual([
      ['old', 0],
      ['young', 2 / 3],
    ]);
  });

  it('are counted within the asked groups only', () => {
    const reaching = pairsOf([0, 1], [0, 3]);
    expect(countedOverExpected(reaching, [[0, 1, 2]], 1 / 3, [])?.value).toBeCloseTo(1);
    expect(countedOverExpected(reaching, [[0, 1, 2, 3]], 1 / 3, [])?.value).toBeCloseTo(1);
    expect(countedOverExpected(reaching, [[1, 2, 3]], 1 / 3, [])?.value).toBe(0);
    const apart = [
      [0, 1],
      [2, 3],
    ];
    expect(countedOverExpected(reaching, apart, 1 / 2, [])?.value).toBeCloseTo(1);
  });
});

describe('the document', () => {
  it('keeps its prose and changes only what stands between the markers', () => {
    const document = `before\n${markers.begin}\nold\n${markers.end}\nafter\n`;
    const written = between(document, 'new');
    expect(written).toBe(`before\n${markers.begin}\n\nnew\n\n${markers.end}\nafter\n`);
    expect(between(written, 'new')).toBe(written);
  });

  it('is refused without one pair of markers', () => {
    expect(() => between('prose', 'new')).toThrow();
    expect(() => between(`${markers.end} ${markers.begin}`, 'new')).toThrow();
  });

  it('writes shares in percent with their interval, and a dash for none', () => {
    expect(percent({ value: 0.0941, low: 0.0862, high: 0.1034 })).toBe('9.4 (8.6–10.3)');
    expect(percent(undefined)).toBe('–');
    expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | ---: |\n| 1 | 2 |');
  });
});
