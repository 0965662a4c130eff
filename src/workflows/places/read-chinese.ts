/** Places of China in a text in Chinese. */
import { waysToWrite, type ChinaUnit } from './china.ts';
import { onePlace } from './one-place.ts';

interface Mention {
  readonly units: readonly ChinaUnit[];
}

/** After a short name these make it the name of something smaller: 朝阳区 is no 朝阳市, 中山路 no 中山市. */
const smaller = /^[区县旗镇乡村路街道巷里]/;

export class ChineseReader {
  /** Every way to write a unit. */
  readonly #names = new Map<string, ChinaUnit[]>();
  readonly #longest: number;

  constructor(units: readonly ChinaUnit[]) {
    for (const unit of units)
      for (const name of new Set(waysToWrite(unit)))
        this.#names.set(name, [...(this.#names.get(name) ?? []), unit]);
    this.#longest = Math.max(...[...this.#names.keys()].map((name) => name.length));
  }

  /** A prefecture of the province that is named beside it, a prefecture alone, or a province alone. */
  read(text: string): ChinaUnit | undefined {
    const mentions = this.#mentions(text.replace(/\s+/g, ''));
    const provinces = new Set(mentions.flatMap(({ units }) => units.filter(isProvince)));
    const inside = (unit: ChinaUnit) => [...provinces].some(({ region }) => region === unit.region);
    const prefectures = mentions.flatMap((mention) => this.#prefectures(mention, mentions, inside));
    const chosen = prefectures.length > 0 ? prefectures : [...provinces];
    return chosen.find((unit) => unit === onePlace(chosen));
  }

  /** 吉林 is a province where it stands alone, and the city where the province stands beside it. */
  #prefectures(
    mention: Mention,
    all: readonly Mention[],
    inside: (unit: ChinaUnit) => boolean,
  ): readonly ChinaUnit[] {
    const prefectures = mention.units.filter((unit) => !isProvince(unit));
    const others = all.filter((other) => other !== mention && other.units.some(isProvince));
    if (mention.units.some(isProvince) && others.length === 0) return [];
    return others.length === 0 ? prefectures : prefectures.filter(inside);
  }

  /** From the left, the longest name at each place. */
  #mentions(text: string): readonly Mention[] {
    const mentions: Mention[] = [];
    for (let at = 0; at < text.length;) {
      const units = this.#longestAt(text, at);
      if (units !== undefined) mentions.push(units);
      at += units?.length ?? 1;
    }
    return mentions;
  }

  #longestAt(text: string, at: number): (Mention & { readonly length: number }) | undefined {
    for (let length = Math.min(this.#longest, text.length - at); length > 1; length -= 1) {
      const name = text.slice(at, at + length);
      const units = this.#names
        .get(name)
        ?.filter(({ short }) => name !== short || !smaller.test(text.slice(at + length)));
      if (units !== undefined && units.length > 0) return { units, length };
    }
    return undefined;
  }
}

function isProvince({ kind }: ChinaUnit): boolean {
  return kind === 'province';
}
