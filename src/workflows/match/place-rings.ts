/** How two places of the gazetteer lie to each other, and how often places of two sides do. */
import { placeRings } from '../../kernel/facts/fact-model.ts';
import { ringFrequency, type PlaceRing } from '../../kernel/facts/places.ts';
import type { Place } from '../places/place.ts';
import { kilometresBetween } from '../search/distance.ts';

/**
 * A whole province has no point to measure from: it says which province, no more. Beijing and the like are provinces
 * too; what lies next to one across its border is near.
 */
export function ringOf(p: Place, q: Place): PlaceRing {
  const coarse = isProvince(p) || isProvince(q);
  const oneRegion = p.region !== undefined && p.region === q.region;
  if (coarse && oneRegion) return 'province';
  const kilometres = kilometresBetween(p, q);
  if (!coarse && kilometres <= placeRings.same) return 'same';
  if (kilometres <= placeRings.near) return 'near';
  // Towns of other countries come without their province.
  const unknown = p.region === undefined && q.region === undefined && p.country === q.country;
  return oneRegion || (unknown && kilometres <= placeRings.region) ? 'region' : 'elsewhere';
}

/** Places that one side tells, each once, with how many tell it. */
export type ToldPlaces = ReadonlyMap<Place, number>;

export function toldPlaces(places: readonly (Place | undefined)[]): ToldPlaces {
  const told = new Map<Place, number>();
  for (const place of places) if (place !== undefined) told.set(place, (told.get(place) ?? 0) + 1);
  return told;
}

type Tally = Readonly<Record<PlaceRing, number>> & { readonly all: number; readonly points: number };

/** Of two sides, counted around each place when it is first asked about. */
export class RingFrequencies {
  readonly #sides: readonly ToldPlaces[];
  readonly #around = new Map<Place, readonly Tally[]>();

  constructor(sides: readonly ToldPlaces[]) {
    this.#sides = sides;
  }

  /** Share of unrelated people whose place lies so to these; the mean of both, so that their order makes no difference. */
  of(p: Place, q: Place, ring: PlaceRing): number {
    return (this.#share(p, ring) + this.#share(q, ring)) / 2;
  }

  #share(place: Place, ring: PlaceRing): number {
    let tallies = this.#around.get(place);
    if (tallies === undefined) {
      tallies = this.#sides.map((side) => tallyAround(place, side));
      this.#around.set(place, tallies);
    }
    return ringFrequency(
      tallies.map((tally) =>
        // Whoever tells a prefecture tells its province as well.
        ring === 'province'
          ? { inside: tally.same + tally.near + tally.region + tally.province, of: tally.all }
          : { inside: tally[ring], of: tally.points },
      ),
    );
  }
}

function tallyAround(centre: Place, side: ToldPlaces): Tally {
  const tally = { same: 0, near: 0, region: 0, province: 0, elsewhere: 0, all: 0, points: 0 };
  for (const [place, count] of side) {
    const ring = ringOf(centre, place);
    // Across a border is not in the province, however near.
    const counted = ring === 'near' && isProvince(centre) ? 'elsewhere' : ring;
    tally[counted] += count;
    tally.all += count;
    if (counted !== 'province') tally.points += count;
  }
  return tally;
}

function isProvince({ kind }: Place): boolean {
  return kind === 'province';
}
