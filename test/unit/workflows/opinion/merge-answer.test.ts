import { beforeAll, describe, expect, it } from 'vitest';
import type { OpinionRequest } from '../../../../src/domain/case.ts';
import { failure, success, type Result } from '../../../../src/domain/errors.ts';
import type { Change } from '../../../../src/gallery/contract.ts';
import { mergeAnswer, type Merged } from '../../../../src/workflows/opinion/merge-answer.ts';
import type { SealingKey } from '../../../../src/workflows/sealed-file/begin-file.ts';
import { codeOf } from '../../code-of.ts';
import {
  anAnswer,
  aPack,
  answerBytes,
  aRequest,
  dayAfter,
  dayBefore,
  lastDay,
  newKey,
  numbered,
  opensWith,
  packBytes,
  type Bytes,
} from './a-pack.ts';

let key: SealingKey;
let answer: Bytes;
let request: OpinionRequest;

beforeAll(async () => {
  key = await newKey();
  answer = await answerBytes(key, anAnswer());
  request = await aRequest(key);
});

/** What the gallery was asked to write, and how the merge went. */
async function merging(
  bytes: Bytes,
  { asked = [request], today = dayBefore }: { asked?: readonly OpinionRequest[]; today?: string } = {},
): Promise<{ readonly merged: Result<Merged>; readonly written: readonly Change[] }> {
  const written: Change[] = [];
  const merged = await mergeAnswer(
    {
      requests: asked.map((record) => ({ revision: 3, record })),
      gallery: {
        commit(changes) {
          written.push(...changes);
          return Promise.resolve(success(undefined));
        },
      },
      packKey: opensWith(key),
      today,
    },
    new Blob([bytes]),
  );
  return { merged, written };
}

describe('an answer that came back', () => {
  it('is kept with the request that it belongs to', async () => {
    const other = await aRequest(await newKey());
    const { merged, written } = await merging(answer, { asked: [other, request] });
    expect(codeOf(merged)).toBe('ok');
    expect(written).toHaveLength(1);
    expect(written[0]).toMatchObject({
      kind: 'put',
      store: 'opinions',
      revision: 3,
      record: { id: request.id, answers: [anAnswer()] },
    });
  });

  it('is taken in on the last day and not after it', async () => {
    expect(codeOf((await merging(answer, { today: lastDay })).merged)).toBe('ok');
    const late = await merging(answer, { today: dayAfter });
    expect(late.merged).toMatchObject({ failure: { code: 'pack.expired', details: { day: lastDay } } });
    expect(late.written).toEqual([]);
  });

  it('is refused when the pack is of another case', async () => {
    const { merged, written } = await merging(answer, { asked: [await aRequest(await newKey())] });
    expect(codeOf(merged)).toBe('pack.other-case');
    expect(written).toEqual([]);
  });

  it('is refused when it is here already, but that of a third person is not', async () => {
    const { id, reviewer, answeredAt, items } = anAnswer();
    const asked = [{ ...request, answers: [{ id, reviewer, answeredAt, mergedAt: answeredAt, items }] }];
    expect(codeOf((await merging(answer, { asked })).merged)).toBe('pack.already-merged');
    const third = await answerBytes(key, anAnswer(4, { id: numbered(901), reviewer: 'Noor' }));
    const { merged } = await merging(third, { asked });
    expect(merged.ok && merged.value.request.answers.map((one) => one.reviewer)).toEqual(['Mira', 'Noor']);
  });

  it('is refused when one bit was changed', async () => {
    for (let place = 10; place < answer.length; place += 1217) {
      const altered = answer.slice();
      altered[place] = (altered[place] ?? 0) ^ 4;
      const { merged, written } = await merging(altered);
      expect(codeOf(merged)).toMatch(/^pack\.(damaged|other-case)$/);
      expect(written).toEqual([]);
    }
  });

  it('is refused when it does not speak of every face that was asked for', async () => {
    expect(codeOf((await merging(await answerBytes(key, anAnswer(3)))).merged)).toBe('pack.damaged');
  });

  it('keeps nothing about a person who was deleted since', async () => {
    const asked = [{ ...request, items: request.items.slice(1) }];
    const { merged } = await merging(answer, { asked });
    expect(merged.ok && merged.value.answer.items.map(({ item }) => item)).toEqual(
      asked[0]?.items.map(({ item }) => item),
    );
  });

  it('cannot turn the words around it or hide control characters in its own', async () => {
    const [item, ...others] = anAnswer().items;
    if (item === undefined) throw new Error('an answer speaks of some face');
    const foreign = anAnswer(4, {
      id: numbered(902),
      reviewer: '\u202earim\u2066',
      items: [{ ...item, reason: 'ears\u0000\u200f differ\nلا أعرف' }, ...others],
    });
    const { merged } = await merging(await answerBytes(key, foreign));
    expect(merged.ok && merged.value.answer.reviewer).toBe('arim');
    expect(merged.ok && merged.value.answer.items[0]?.reason).toBe('ears differ\nلا أعرف');
  });

  it('is refused when it is the pack itself', async () => {
    expect(codeOf((await merging(await packBytes(key, aPack()))).merged)).toBe('pack.not-a-pack');
  });

  it('is not taken in when the gallery cannot write it', async () => {
    const merged = await mergeAnswer(
      {
        requests: [{ revision: 1, record: request }],
        gallery: { commit: () => Promise.resolve(failure('gallery.conflict')) },
        packKey: opensWith(key),
        today: dayBefore,
      },
      new Blob([answer]),
    );
    expect(codeOf(merged)).toBe('gallery.conflict');
  });
});
