/** A gallery of any size for the benches. */
import {
  album,
  commitAll,
  drawCrops,
  lazily,
  newGallery,
  onePerson,
  word,
  type NewGallery,
} from './gallery-records.ts';

export interface FillTask extends NewGallery {
  readonly people: number;
}

/** Makes the origin's gallery with one collection. */
export async function fillGallery({ people, ...made }: FillTask): Promise<void> {
  const gallery = await newGallery(made);
  const crops = await drawCrops();
  const collection = crypto.randomUUID();
  const somebody = (index: number) =>
    onePerson({
      collection,
      index,
      crop: crops[index % crops.length] ?? new Uint8Array(),
      facts: { birthYear: 1950 + (index % 70), place: word() },
      photo: { takenOn: `${1960 + (index % 60)}-07-16` },
      template: {
        values: Float32Array.from({ length: 128 }, () => (Math.random() - 0.5) * 0.3),
        kernel: 'bench',
      },
      age: 7.4,
    });
  await commitAll(gallery, [album(collection, 'Ten thousand')]);
  await commitAll(gallery, lazily(people, somebody));
}
