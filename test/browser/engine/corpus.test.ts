import { afterAll, describe, expect, it } from 'vitest';
import type { Outcome, CorpusEntry } from '../../tools/corpus/entry.ts';
import { createPool } from '../../../src/engine/pool.ts';
import { readPhoto } from '../../../src/workflows/read-photo.ts';
import { valueOf } from './expecting.ts';
import { fetchPhoto, smallPortrait } from './photos.ts';

const index = await fetch('/corpus/index.json');
const { entries } = (await index.json()) as { readonly entries: readonly CorpusEntry[] };

describe('a photo of the corpus', () => {
  const pool = createPool();
  afterAll(() => {
    pool.dispose();
  });
  const read = (photo: Blob) => readPhoto(pool, photo, new AbortController().signal);

  it.each(entries)(
    '$name ($file) gives what it should',
    async ({ file, expect: expected, size, takenOn }) => {
      const result = await read(await fetchPhoto(`/corpus/${file}`));
      const outcome: Outcome = result.ok
        ? { faces: result.value.faces.length }
        : { error: result.failure.code };
      expect('anyOf' in expected ? expected.anyOf : [expected]).toContainEqual(outcome);
      if (result.ok) {
        if (size !== undefined) expect(result.value).toMatchObject(size);
        expect(result.value.takenOn).toBe(takenOn);
      } else {
        const next = await read(await smallPortrait());
        expect(valueOf(next).faces, 'the photo after it is read as ever').toHaveLength(1);
      }
    },
  );

  it('is judged by its bytes, whatever its name and type claim', async () => {
    const png = await fetchPhoto('/corpus/sixteen-bit.png');
    const disguised = new File([png], 'letter.txt', { type: 'text/plain' });
    expect(valueOf(await read(disguised))).toMatchObject({ format: 'png', width: 640, height: 800 });
  });
});
