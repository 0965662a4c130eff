/** What several photos on each side do to the first rank; compared by the app's own function. */
import { compareSides } from '../../../src/workflows/compare.ts';
import type { Side } from '../../../src/workflows/comparison.ts';
import type { LagFace } from './lag-scores.ts';
import { percent, table } from './markdown.ts';
import { meanOver, type Draws, type Measured } from './measure.ts';
import { ranksOf, withinRank } from './ranks.ts';

const counts = [3, 5];

/** For people with so many photos young and grown: the same people by one photo a side, by three, by five. */
export function severalTable(faces: readonly LagFace[], draws: Draws): string {
  const young = sidesOf(faces, 'young');
  const grown = sidesOf(faces, 'adult');
  return table(
    ['people with', 'people', 'rank 1 by one photo a side, %', 'rank 1 by so many a side, %'],
    counts.map((count) => {
      const asked = [...young.keys()].filter(
        (person) => enough(young.get(person), count) && enough(grown.get(person), count),
      );
      const rate = (photos: number) => rankOne(asked, young, grown, photos, draws);
      return [
        `${String(count)} photos young and ${String(count)} grown`,
        String(asked.length),
        percent(rate(1)),
        percent(rate(count)),
      ];
    }),
  );
}

type Sides = ReadonlyMap<number, Side>;

function sidesOf(faces: readonly LagFace[], wanted: string): Sides {
  const sides = new Map<number, Side>();
  for (const { person, label, face } of faces)
    if (label.side === wanted) sides.set(person, [...(sides.get(person) ?? []), { face, age: face.age }]);
  return sides;
}

const enough = (side: Side | undefined, count: number) => (side?.length ?? 0) >= count;

/** Everybody's grown side stands in the gallery, with as many photos as there are up to `photos`. */
function rankOne(
  asked: readonly number[],
  young: Sides,
  grown: Sides,
  photos: number,
  draws: Draws,
): Measured | undefined {
  const gallery = [...grown];
  const entries = [...asked.map((person) => ({ person })), ...gallery.map(([person]) => ({ person }))];
  const first: number[] = [];
  const second: number[] = [];
  const scores: number[] = [];
  asked.forEach((person, probe) => {
    gallery.forEach(([, side], place) => {
      first.push(probe);
      second.push(asked.length + place);
      const probeSide = young.get(person) ?? [];
      scores.push(compareSides(probeSide.slice(0, photos), side.slice(0, photos)).evidence);
    });
  });
  const pairs = { first: Uint32Array.from(first), second: Uint32Array.from(second) };
  return meanOver(withinRank(ranksOf(entries, pairs, Float64Array.from(scores)), 1), draws);
}
