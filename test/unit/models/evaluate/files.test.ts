import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  faceCells,
  faceColumns,
  scoreCells,
  scoreColumns,
  writeCsv,
  writeJsonLines,
} from '../../../../models/evaluate/output.ts';
import { InputError, readList, readPairs } from '../../../../models/evaluate/pairs-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe('the pairs file', () => {
  it('is read with whichever columns it has, in any order, and empty cells are missing', async () => {
    const path = await file(
      'pairs.csv',
      '\uFEFFb,a,ageA,same,yearB,note\r\n"x/1, old.jpg",y/2.jpg,3.5,1,1989,-\r\nx/3.jpg,y/4.jpg,,0,NA,\r\nx/5.jpg,y/6.jpg,,,,\r\n',
    );
    expect(await readPairs(path)).toEqual([
      { a: 'y/2.jpg', b: 'x/1, old.jpg', same: true, ageA: 3.5, yearB: 1989 },
      { a: 'y/4.jpg', b: 'x/3.jpg', same: false },
      { a: 'y/6.jpg', b: 'x/5.jpg' },
    ]);
    expect(await readPairs(path, 1)).toHaveLength(1);
  });

  it.each([
    ['no such columns', 'left,right\n1,2\n', 'columns a and b'],
    ['an answer that is neither yes nor no', 'a,b,same\nx,y,2\n', 'row 1: same'],
    ['an age in words', 'a,b,ageA\nx,y,4\nx,y,four\n', 'row 2: ageA'],
    ['a pair of one', 'a,b\nx,\n', 'row 1: a and b'],
    ['rows of unequal length', 'a,b\nx,y,z\n', 'bad.csv'],
  ])('with %s is refused with the reason', async (_what, text, reason) => {
    const refused = readPairs(await file('bad.csv', text));
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(reason);
  });

  it('that is not there is refused by name', async () => {
    await expect(readPairs(join(folder, 'none.csv'))).rejects.toThrow(/none\.csv/);
  });
});

describe('the list of the cohort', () => {
  it('names every photo once', async () => {
    expect(await readList(await file('list.txt', 'x/1.jpg\r\n\r\nx/2.jpg\nx/1.jpg\n'))).toEqual([
      'x/1.jpg',
      'x/2.jpg',
    ]);
  });
});

describe('what is written', () => {
  it('leaves the numbers of a failed pair empty and quotes what needs it', async () => {
    const path = join(folder, 'scores.csv');
    await writeCsv(path, scoreColumns, [
      scoreCells(
        { a: 'x, old.jpg', b: 'y.jpg', same: true },
        { status: 'ok', similarity: 0.5, evidence: -1.25 },
      ),
      scoreCells({ a: 'x.jpg', b: 'y.jpg' }, { status: 'photo.no-face' }),
    ]);
    expect(await readFile(path, 'utf8')).toBe(
      'a,b,same,similarity,evidence,status\n"x, old.jpg",y.jpg,1,0.5,-1.25,ok\nx.jpg,y.jpg,,,,photo.no-face\n',
    );
  });

  it('keeps a row for a photo without a face', async () => {
    const path = join(folder, 'faces.csv');
    await writeCsv(path, faceColumns, [
      faceCells('x.jpg', { status: 'photo.no-face', faces: 0, milliseconds: 81.239 }),
    ]);
    expect(await readFile(path, 'utf8')).toBe(
      'path,status,faces,rung,x,y,width,height,age,ageSd,quality,milliseconds\nx.jpg,photo.no-face,0,,,,,,,,,81.24\n',
    );
  });

  it('puts one template on a line', async () => {
    const path = join(folder, 'templates.jsonl');
    await writeJsonLines(path, [{ path: 'x.jpg', template: [0.6, 0.8] }]);
    expect(await readFile(path, 'utf8')).toBe('{"path":"x.jpg","template":[0.6,0.8]}\n');
  });
});
