/** Places in a text in Latin letters. */
import { foldPlace } from '../../domain/place-name.ts';
import type { Gazetteer } from './gazetteer.ts';
import { onePlace } from './one-place.ts';
import type { Place } from './place.ts';

interface Mention {
  readonly folded: string;
  readonly country: string | undefined;
  readonly places: readonly Place[];
}

/** Words that say what kind of place it is and may follow its name. */
const kinds = /^(.+) (?:city|town|county|district|province|prefecture|municipality|shi|sheng)$/;
/** A name inside a longer text counts only with as many people: there are towns called Of and March. */
const peopleInProse = 100_000;
const longestName = 5;

export class LatinReader {
  readonly #gazetteer: Gazetteer;
  readonly #countries: ReadonlyMap<string, string>;

  /** `countries` are ISO codes by folded name. */
  constructor(gazetteer: Gazetteer, countries: ReadonlyMap<string, string>) {
    this.#gazetteer = gazetteer;
    this.#countries = countries;
  }

  /** The longest name that is left after the countries, provinces and states beside it have had their say. */
  read(text: string): Place | undefined {
    const parts = text.split(/[,;/()|，；、]|\s-\s/).filter((part) => foldPlace(part) !== '');
    const mentions = parts.flatMap((part) => this.#mentions(part));
    const readings = mentions
      .map((mention) => ({ folded: mention.folded, places: this.#inside(mention, mentions, parts) }))
      .filter(({ places }) => places.length > 0)
      .sort((p, q) => rank(p.places) - rank(q.places) || q.folded.length - p.folded.length);
    return onePlace(readings[0]?.places ?? []);
  }

  #mentions(part: string): readonly Mention[] {
    const whole = this.#mention(foldPlace(part));
    return whole === undefined ? this.#inProse(foldPlace(part).split(' ')) : [whole];
  }

  #inProse(words: readonly string[]): readonly Mention[] {
    const mentions: Mention[] = [];
    for (let at = 0; at < words.length;) {
      const length = this.#longestAt(words, at, mentions);
      at += Math.max(1, length);
    }
    return mentions;
  }

  /** How many words it took; what they name is added to `mentions`. */
  #longestAt(words: readonly string[], at: number, mentions: Mention[]): number {
    for (let length = Math.min(longestName, words.length - at); length > 0; length -= 1) {
      const mention = this.#mention(words.slice(at, at + length).join(' '));
      const places = mention?.places.filter(({ people }) => people >= peopleInProse) ?? [];
      if (mention === undefined || (mention.country === undefined && places.length === 0)) continue;
      mentions.push({ ...mention, places });
      return length;
    }
    return 0;
  }

  #mention(folded: string): Mention | undefined {
    const bare = kinds.exec(folded)?.[1] ?? folded;
    const country = this.#countries.get(folded);
    const exact = this.#gazetteer.named(folded);
    const places = exact.length > 0 || bare === folded ? exact : this.#gazetteer.named(bare);
    return country === undefined && places.length === 0 ? undefined : { folded, country, places };
  }

  /** Readings of a mention that lie in the countries, provinces and states that the other parts name. */
  #inside(mention: Mention, all: readonly Mention[], parts: readonly string[]): readonly Place[] {
    const others = all.filter((other) => other !== mention);
    const countries = others.flatMap(({ country }) => country ?? []);
    const provinces = others.flatMap(({ places }) => places.filter(isProvince).map(({ region }) => region));
    const states = parts.map((part) => `US-${part.trim()}`);
    // A country alone is no point, unless a town is called like it and lies in it: Singapore.
    const own = mention.country;
    const within = mention.places.filter(
      (place) =>
        (own === undefined || place.country === own) &&
        (countries.length === 0 || countries.includes(place.country) || countries.includes(homeOf(place))),
    );
    if (provinces.length > 0) return within.filter(({ region }) => provinces.includes(region));
    const inState = within.filter(({ region }) => region !== undefined && states.includes(region));
    return inState.length > 0 ? inState : within;
  }
}

/** Places of codes 71, 81 and 82 are in China's own list, and are written with either name. */
function homeOf({ region }: Place): string {
  return region?.startsWith('CN-') === true ? 'CN' : '';
}

/** A town or prefecture goes before the province that it is in. */
function rank(places: readonly Place[]): number {
  return places.every(isProvince) ? 1 : 0;
}

function isProvince({ kind }: Place): boolean {
  return kind === 'province';
}
