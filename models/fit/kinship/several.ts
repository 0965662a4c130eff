/** Relatives with several photos each, as the app combines them. */
import { combineTemplates } from '../../../src/kernel/template.ts';
import { groupIndices } from '../groups.ts';
import { withStrangers, type KinComparison } from './comparisons.ts';
import type { Families, FamilyFace } from './families.ts';

const fewest = 3;
const most = 5;

/** Two relatives, three to five photos of each, none that shows both; and people as old of other families, likewise. */
export function severalPhotos(families: Families): KinComparison[] {
  const photos = new Map(
    [...groupIndices(families.faces.map(({ person }) => person))].map(([person, indices]) => [
      person,
      indices.flatMap((index) => families.faces[index] ?? []),
    ]),
  );
  const seen = new Set<string>();
  const kin = families.pairs.flatMap(({ a, b, kin: related }): KinComparison[] => {
    const key = [a.person, b.person].sort().join(' ');
    if (!related || seen.has(key)) return [];
    seen.add(key);
    const first = together((photos.get(a.person) ?? []).slice(0, most));
    const taken = new Set((photos.get(a.person) ?? []).slice(0, most).map(({ photo }) => photo));
    const second = together(
      (photos.get(b.person) ?? []).filter(({ photo }) => !taken.has(photo)).slice(0, most),
    );
    return first === undefined || second === undefined
      ? []
      : [{ relatives: [first], person: second, kin: true }];
  });
  const people = [...photos.values()].flatMap((faces) => together(faces.slice(0, most)) ?? []);
  return withStrangers(kin, people);
}

function together(faces: readonly FamilyFace[]): FamilyFace | undefined {
  const [first] = faces;
  if (first === undefined || faces.length < fewest) return undefined;
  const mean = faces.reduce((sum, { age }) => sum + age.mean, 0) / faces.length;
  return {
    ...first,
    template: combineTemplates(faces.map(({ template }) => template)),
    age: { ...first.age, mean },
    quality: Math.max(...faces.map(({ quality }) => quality)),
    photos: faces.length,
  };
}
