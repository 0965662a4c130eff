import { afterAll, expect, it } from 'vitest';
import { largestFace } from '../../../../src/domain/face.ts';
import { createPool } from '../../../../src/engine/pool.ts';
import { cosine } from '../../../../src/kernel/similarity.ts';
import { referencePhoto } from '../../../../src/workflows/cases/reference.ts';
import { renewReferences } from '../../../../src/workflows/cases/renew-references.ts';
import { fetchPhoto } from '../../engine/photos.ts';
import { only, valueOf } from '../../engine/expecting.ts';

const pool = createPool();
afterAll(() => {
  pool.dispose();
});

it('describes the same face of a case anew from its kept view, when an older kernel described it', async () => {
  const read = valueOf(await pool.analyse(await fetchPhoto('/demo/sample5.jpg'), { keep: true }));
  const now = referencePhoto(read, largestFace(read.photo.faces) ?? -1);
  const old = {
    ...now.face,
    template: { values: now.face.template.values.slice().fill(0), kernel: 'older' },
  };
  const { face } = only(valueOf(await renewReferences(pool, [{ ...now, face: old }])));
  expect(face.template.kernel).toBe(now.face.template.kernel);
  // The view has fewer pixels than the photo.
  expect(cosine(face.template.values, now.face.template.values)).toBeGreaterThan(0.8);
  expect({ ...face, template: undefined, age: undefined }).toEqual({
    ...now.face,
    template: undefined,
    age: undefined,
  });
});

it('leaves faces of this kernel as they are', async () => {
  const read = valueOf(await pool.analyse(await fetchPhoto('/demo/sample5.jpg'), { keep: true }));
  const now = referencePhoto(read, 0);
  expect(only(valueOf(await renewReferences(pool, [now])))).toBe(now);
});
