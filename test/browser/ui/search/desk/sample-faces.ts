/** The sample photos as photos of the desk, read by the real engine. */
import { samples } from 'virtual:samples';
import { createPool, type EnginePool } from '../../../../../src/engine/pool.ts';
import type { Face } from '../../../../../src/domain/face.ts';
import { compareSides } from '../../../../../src/workflows/compare.ts';
import type { CandidateDetail, DeskPhoto } from '../../../../../src/workflows/search/contract.ts';
import { cutOut, fetchPhoto } from '../../../engine/photos.ts';
import { at, valueOf } from '../../../engine/expecting.ts';

export interface SampleFaces {
  readonly reference: readonly DeskPhoto[];
  readonly detail: CandidateDetail;
  readonly close: () => void;
}

/** Two reference photos and one candidate photo; the first reference photo shrunk to this many pixels across. */
export async function sampleFaces(shrunk?: number): Promise<SampleFaces> {
  const pool = createPool({ workers: 1 });
  const whole = { x: 0, y: 0, width: 320, height: 320 };
  const blobs = await Promise.all(['sample1-right', 'sample3-left', 'sample3-middle'].map(blobOf));
  const first = at(blobs, 0);
  const read = await readAll(pool, [
    shrunk === undefined ? first : await cutOut(first, whole, shrunk),
    ...blobs.slice(1),
  ]);
  const side = [at(read, 0), at(read, 1)].map(({ face }) => ({ face, age: face.age }));
  const other = at(read, 2);
  const comparison = compareSides(side, [{ face: other.face, age: other.face.age }]);
  const { similarity, evidence, support } = comparison;
  return {
    reference: read.slice(0, 2).map(({ photo }) => photo),
    detail: {
      candidate: {
        key: 'person:two',
        ref: { kind: 'person', person: 'two' },
        facts: {},
        similarity,
        evidence,
        support,
        age: other.face.age,
        lookalikes: { expected: 3, atMost: false },
        conflicts: [],
      },
      comparison,
      photos: [other.photo],
    },
    close: () => {
      pool.dispose();
    },
  };
}

async function blobOf(id: string): Promise<Blob> {
  const sample = samples.find((each) => each.id === id);
  if (sample === undefined) throw new Error(`${id} is no sample`);
  return fetchPhoto(sample.url);
}

interface ReadSample {
  readonly photo: DeskPhoto;
  readonly face: Face;
}

async function readAll(pool: EnginePool, blobs: readonly Blob[]): Promise<readonly ReadSample[]> {
  return Promise.all(
    blobs.map(async (blob, index) => {
      const { photo: read } = valueOf(await pool.analyse(blob));
      const { width, height, faces } = read;
      const face = at(faces, 0);
      const { points } = face.alignment;
      const photo: DeskPhoto = {
        id: `photo-${index}`,
        age: face.age,
        open: () => Promise.resolve({ picture: blob, points, width, height }),
        crop: () => Promise.resolve(blob),
      };
      return { photo, face };
    }),
  );
}
