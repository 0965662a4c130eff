import { describe, expect, it } from 'vitest';
import { failure, success, type Result } from '../../../../src/domain/errors.ts';
import type { SourceFile } from '../../../../src/workflows/importing/contract.ts';
import { RowClaims } from '../../../../src/workflows/importing/row-claims.ts';
import { tableOf } from './read-as.ts';

const file = (path: string, bytes: number): SourceFile => ({
  path,
  bytes,
  modified: 0,
  open: () => Promise.resolve(failure('photo.empty')),
});

async function claimed(table: string | undefined, files: readonly SourceFile[]) {
  const claims = new RowClaims(table === undefined ? undefined : await tableOf(table));
  async function* list(): AsyncGenerator<Result<SourceFile>> {
    for (const each of files) yield await Promise.resolve(success(each));
  }
  const listed: string[] = [];
  for await (const each of claims.files(list())) if (each.ok) listed.push(each.value.path);
  const unclear = files.filter((each) => claims.isUnclear(each)).map(({ path }) => path);
  return { listed, unclear, left: claims.rowsWithoutPhoto };
}

describe('the photos that a row means', () => {
  it('are nobody’s where different photos fit one name of the table', async () => {
    const files = [file('li/1.jpg', 10), file('wang/1.jpg', 20), file('wang/2.jpg', 30)];
    expect(await claimed('file,name\n1.jpg,Li\n2.jpg,Wang', files)).toEqual({
      listed: ['li/1.jpg', 'wang/1.jpg', 'wang/2.jpg'],
      unclear: ['li/1.jpg', 'wang/1.jpg'],
      left: undefined,
    });
    const written = await claimed('file,name\nli/1.jpg,Li\nwang/1.jpg,Wang\n2.jpg,Wang', files);
    expect(written.unclear).toEqual([]);
  });

  it('are clear where one is called so in full, and where they are copies', async () => {
    const table = 'file,name\n1.jpg,Li';
    expect((await claimed(table, [file('old/1.jpg', 10), file('1.JPG', 20)])).unclear).toEqual(['old/1.jpg']);
    expect((await claimed(table, [file('a/1.jpg', 10), file('b/1.jpg', 10)])).unclear).toEqual([]);
    expect((await claimed(undefined, [file('a/1.jpg', 10), file('b/1.jpg', 20)])).unclear).toEqual([]);
  });

  it('are missed where none of them is there', async () => {
    const table = 'file,name\n1.jpg;2.jpg,Li\n3.jpg;4.jpg,Wang\n5.jpg,Na';
    expect((await claimed(table, [file('a/2.jpg', 10)])).left).toEqual({
      count: 2,
      files: ['3.jpg', '5.jpg'],
    });
  });
});
