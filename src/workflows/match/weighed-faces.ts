/** Faces of two sides, weighed once however often facts are switched on and off, and while a run still grows. */
import { normalise } from '../../kernel/normalise.ts';
import { gistEvidence, gistOf, type SideEvidence, type SideGist } from '../compare.ts';
import { leastLikeness } from '../people/chance.ts';
import type { SearchUnit } from '../search/contract.ts';
import type { Slices } from '../search/slices.ts';
import type { NearPairs } from './contract.ts';

/** Pairs as columns, as there are hundreds of thousands of them. */
export interface WeighedPairs {
  /** Numbers on their sides. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly similarity: Float64Array;
  readonly likeness: Float64Array;
  /** log10 likelihood ratio of the faces alone. */
  readonly evidence: Float64Array;
}

const gists = new WeakMap<SearchUnit, SideGist>();

/** Worked out once for each unit. */
export function gistOfUnit(unit: SearchUnit): SideGist {
  const known = gists.get(unit);
  if (known !== undefined) return known;
  const gist = gistOf(unit.side);
  gists.set(unit, gist);
  return gist;
}

/** A gist without its birth year, which is a fact here and would count twice; memoised, as gists are compared by the thousand. */
const faceOnly = new WeakMap<SideGist, SideGist>();

function withoutBirthYear(gist: SideGist): SideGist {
  if (gist.birthYear === undefined) return gist;
  const known = faceOnly.get(gist);
  if (known !== undefined) return known;
  const { birthYear: _, ...rest } = gist;
  faceOnly.set(gist, rest);
  return rest;
}

/** Below this likeness faces never speak for one person, and facts cannot lift them. */
let leastHopeful: number | undefined;

export class WeighedFaces {
  readonly #a: readonly SearchUnit[];
  readonly #b: readonly SearchUnit[];
  /** For each pair that was weighed its number among those whose faces speak for one person; -1 for all others. */
  readonly #numbers = new Map<number, number>();
  #pairs = columnsOf(firstRoom);
  #count = 0;
  #known: { readonly near: NearPairs; readonly numbers: Uint32Array } | undefined;

  constructor(a: readonly SearchUnit[], b: readonly SearchUnit[]) {
    [this.#a, this.#b] = [a, b];
  }

  /** How many pairs were weighed so far whose faces speak for one person. */
  get count(): number {
    return this.#count;
  }

  /** These pairs, more than `count` of them; more come at the end as more are weighed, and none changes. */
  get pairs(): WeighedPairs {
    return this.#pairs;
  }

  isHopeful(a: number, b: number): boolean {
    return (this.#numbers.get(this.#keyOf(a, b)) ?? -1) >= 0;
  }

  faceOf(number: number): SideEvidence {
    const { a, b, similarity, likeness, evidence } = this.#pairs;
    const ageOf = (unit: SearchUnit | undefined) => {
      if (unit === undefined) throw new Error(`no pair ${number}`);
      return gistOfUnit(unit).age;
    };
    return {
      similarity: similarity[number] ?? 0,
      likeness: likeness[number] ?? 0,
      ages: [ageOf(this.#a[a[number] ?? -1]), ageOf(this.#b[b[number] ?? -1])],
      evidence: evidence[number] ?? 0,
    };
  }

  /**
   * Weighs those that are new. Of `near`, and not of what was near earlier, the numbers of the pairs whose faces speak for
   * one person; undefined when the signal of the slices has ended.
   */
  async add(near: NearPairs, slices: Slices): Promise<Uint32Array | undefined> {
    if (this.#known?.near === near) return this.#known.numbers;
    const numbers = new Uint32Array(near.a.length);
    let length = 0;
    for (let at = 0; at < near.a.length; at += 1) {
      if (!slices.goesOn && !(await slices.next())) return undefined;
      const number = this.#numberOf(near.a[at] ?? -1, near.b[at] ?? -1);
      if (number >= 0) numbers[length++] = number;
    }
    this.#known = { near, numbers: numbers.subarray(0, length) };
    return this.#known.numbers;
  }

  #keyOf(a: number, b: number): number {
    return a * this.#b.length + b;
  }

  #numberOf(a: number, b: number): number {
    const key = this.#keyOf(a, b);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const [p, q] = [this.#a[a], this.#b[b]];
    // Whoever stands on both sides is not their own counterpart.
    const number = p === undefined || q === undefined || p.key === q.key ? -1 : this.#weigh(a, b, p, q);
    this.#numbers.set(key, number);
    return number;
  }

  #weigh(a: number, b: number, p: SearchUnit, q: SearchUnit): number {
    const [first, second] = [withoutBirthYear(gistOfUnit(p)), withoutBirthYear(gistOfUnit(q))];
    leastHopeful ??= leastLikeness(0, false);
    let similarity = 0;
    for (let k = 0; k < first.template.length; k += 1)
      similarity += (first.template[k] ?? 0) * (second.template[k] ?? 0);
    if (normalise(similarity, first.strangers, second.strangers) < leastHopeful) return -1;
    const face = gistEvidence(first, second);
    if (!(face.evidence > 0)) return -1;
    const number = this.#count;
    this.#makeRoom();
    this.#pairs.a[number] = a;
    this.#pairs.b[number] = b;
    this.#pairs.similarity[number] = face.similarity;
    this.#pairs.likeness[number] = face.likeness;
    this.#pairs.evidence[number] = face.evidence;
    this.#count += 1;
    return number;
  }

  #makeRoom(): void {
    const before = this.#pairs;
    if (this.#count < before.a.length) return;
    this.#pairs = columnsOf(2 * this.#count);
    for (const name of ['a', 'b', 'similarity', 'likeness', 'evidence'] as const)
      this.#pairs[name].set(before[name]);
  }
}

/** Pairs that there is room for at first. */
const firstRoom = 1024;

function columnsOf(room: number): WeighedPairs {
  return {
    a: new Uint32Array(room),
    b: new Uint32Array(room),
    similarity: new Float64Array(room),
    likeness: new Float64Array(room),
    evidence: new Float64Array(room),
  };
}
