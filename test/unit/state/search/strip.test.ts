import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../src/domain/errors.ts';
import { failure, success } from '../../../../src/domain/errors.ts';
import type { Analysis } from '../../../../src/engine/contract.ts';
import { createReferenceStrip } from '../../../../src/state/search/strip.ts';
import { phaseOf } from '../../../../src/state/slots.ts';
import { aFace, aPhoto } from '../../a-face.ts';

const picture = { bytes: new Uint8Array([1, 2, 3]), type: 'image/jpeg', width: 3, height: 3 };
const timings = { decode: 0, detect: 0, align: 0, describe: 0, age: 0, quality: 0 };

function analysis(faces = [aFace()]): Analysis {
  const kept = { view: picture, crops: faces.map(() => picture), perceptualHash: '' };
  return { photo: aPhoto({ faces }), timings, kept };
}

/** A strip with an engine in the hands of the test. */
function start() {
  const answers: ((result: Result<Analysis>) => Promise<void>)[] = [];
  const strip = createReferenceStrip({
    analyse: () =>
      new Promise((resolve) => {
        answers.push(async (result) => {
          resolve(result);
          await new Promise(setImmediate);
        });
      }),
    onModelProgress: () => () => undefined,
    treat: () => Promise.reject(new Error('nothing is treated here')),
    warm: () => undefined,
  });
  const answer = async (index: number, result: Result<Analysis> = success(analysis())): Promise<void> => {
    const give = answers[index];
    if (give === undefined) throw new Error(`the engine was not called ${String(index + 1)} times`);
    await give(result);
  };
  const add = async (result?: Result<Analysis>): Promise<string> => {
    strip.add([new Blob(['photo'])]);
    await answer(answers.length - 1, result);
    return strip.entries.value.at(-1)?.id ?? '';
  };
  const phases = () => strip.entries.value.map(({ slot }) => phaseOf(slot));
  return { strip, add, answer, phases };
}

const photos = (count: number): readonly Blob[] => Array.from({ length: count }, () => new Blob(['photo']));
const kept = (id: string) => ({ id, face: aFace(), width: 1000, height: 800, view: picture, crop: picture });

describe('the strip of reference photos', () => {
  it('reads several photos at once, each into its own place', async () => {
    const { strip, answer, phases } = start();
    strip.add(photos(3));
    await answer(1);
    expect(phases()).toEqual(['reading', 'ready', 'reading']);
    expect(strip.side.value).toHaveLength(1);
    await answer(0, failure('photo.no-face'));
    await answer(2, success(analysis([])));
    expect(phases()).toEqual(['failed', 'ready', 'failed']);
  });

  it('takes five and refuses the sixth; one that failed takes no place', async () => {
    const { strip, add } = start();
    await add(failure('photo.unreadable'));
    strip.add(photos(6));
    expect(strip.entries.value).toHaveLength(6);
    expect(strip.refused.value?.code).toBe('reference.full');
    strip.add(photos(1));
    expect(strip.entries.value).toHaveLength(6);
  });

  it('brings a removed photo back', async () => {
    const { strip, add } = start();
    const first = await add();
    const second = await add();
    strip.remove(first);
    expect(strip.entries.value.map(({ id }) => id)).toEqual([second]);
    strip.takeBack();
    expect(strip.entries.value.map(({ id }) => id)).toEqual([first, second]);
  });

  it('hands the birth year on to all photos, those that come later too', async () => {
    const { strip, add } = start();
    const first = await add();
    strip.state(first, { birthYear: 1986, photoYear: 1990 });
    const second = await add();
    strip.state(second, { birthYear: 1986, photoYear: 2000 });
    expect(strip.side.value.map(({ age }) => Math.round(age.mean))).toEqual([4, 14]);
    expect(strip.side.value.map(({ year }) => year)).toEqual([1990, 2000]);
  });

  it('gives a case what it keeps: the picked face with its own crop, under the same id', async () => {
    const { strip, add } = start();
    const id = await add(success(analysis([aFace(), aFace({ score: 0.5 })])));
    strip.pick(id, 1);
    strip.state(id, { statedAge: 4, birthYear: 1986 });
    const [record] = strip.records.value;
    expect(record).toMatchObject({
      id,
      width: 1000,
      height: 800,
      statedAge: 4,
      birthYear: 1986,
      crop: { type: 'image/jpeg' },
    });
    expect(record?.face.score).toBe(0.5);
  });

  it('shows the photos of a case at once, and gives the same records back', () => {
    const { strip } = start();
    const records = [kept('a'), { ...kept('b'), statedAge: 3, year: 1989, birthYear: 1986, person: 'p' }];
    strip.replaceAll(records);
    expect(strip.records.value).toEqual(records);
    expect(strip.entries.value.map(({ person }) => person)).toEqual([undefined, 'p']);
  });

  it('forgets photos of the gallery when it is locked, also those that undo would bring back', async () => {
    const { strip, add } = start();
    const own = await add();
    strip.addKept([kept('a'), kept('b')]);
    strip.remove('a');
    strip.forgetKept();
    expect(strip.entries.value.map(({ id }) => id)).toEqual([own]);
    strip.takeBack();
    expect(strip.entries.value.map(({ id }) => id)).toEqual([own]);
  });
});
