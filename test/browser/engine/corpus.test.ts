import { afterAll, describe, expect, it } from 'vitest';
import type { Outcome, CorpusEntry } from '../../tools/corpus/entry.ts';
import { failure, success, type Result } from '../../../src/domain/errors.ts';
import type { PhotoFaces } from '../../../src/domain/face.ts';
import { createPool } from '../../../src/engine/pool.ts';
import { valueOf } from './expecting.ts';
import { fetchPhoto, smallPortrait } from './photos.ts';

const index = await fetch('/corpus/index.json');
const { entries } = (await index.json()) as { readonly entries: readonly CorpusEntry[] };

describe('a photo of the corpus', () => {
  const pool = createPool();
  afterAll(() => {
    pool.dispose();
  });
  const read = async (photo: Blob): Promise<Result<PhotoFaces>> => {
    const analysis = await pool.analyse(photo);
    if (!analysis.ok) return analysis;
    const { photo: read } = analysis.value;
    return read.faces.length === 0 ? failure('photo.no-face') : success(read);
  };

  it.each(entries)(
    '$name ($file) gives what it should',
    async ({ file, expect: expected, size, takenOn, dpi }) => {
      const result = await read(await fetchPhoto(`/corpus/${file}`));
      const outcome: Outcome = result.ok
        ? { faces: result.value.faces.length }
        : { error: result.failure.code };
      expect('anyOf' in expected ? expected.anyOf : [expected]).toContainEqual(outcome);
      if (result.ok) {
        if (size !== undefined) expect(result.value).toMatchObject(size);
        expect(result.value.takenOn).toBe(takenOn);
        if (dpi !== undefined) expect(result.value.dpi).toBe(dpi);
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
