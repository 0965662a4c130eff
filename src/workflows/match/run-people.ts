/** Everybody of a side made ready for comparing: one template for all photos of a person, and its fingerprint. */
import type { PairSides } from '../../domain/pair-run.ts';
import { same } from '../../domain/same-record.ts';
import { combineTemplates } from '../../kernel/template.ts';
import type { SearchUnit } from '../search/contract.ts';
import { Slices } from '../search/slices.ts';
import type { Print } from './run-join.ts';

export interface ReadyUnit {
  readonly unit: SearchUnit;
  readonly template: Float32Array;
  readonly print: Print;
}

/** Everybody of both sides as they are now; made ready once, when that is asked for. */
export class RunPeople {
  #units: PairSides<readonly SearchUnit[]> | undefined;
  #ready: PairSides<ReadonlyMap<string, ReadyUnit>> | undefined;

  /** Undefined while nobody is known. False where nothing changes. */
  set(units: PairSides<readonly SearchUnit[]> | undefined): boolean {
    if (units === this.#units) return false;
    this.#units = units;
    this.#ready = undefined;
    return true;
  }

  /** Undefined while nobody is known, when they change meanwhile and when the signal ends. */
  async ready(signal: AbortSignal): Promise<PairSides<ReadonlyMap<string, ReadyUnit>> | undefined> {
    const units = this.#units;
    if (units === undefined || this.#ready !== undefined) return this.#ready;
    const a = await makeReady(units.a, signal);
    const b = a === undefined ? undefined : await makeReady(units.b, signal);
    if (a !== undefined && b !== undefined && units === this.#units) this.#ready = { a, b };
    return this.#ready;
  }
}

/** By key, in slices between which the page draws. Undefined when the signal ends. */
async function makeReady(
  units: readonly SearchUnit[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ReadyUnit> | undefined> {
  const slices = new Slices(signal);
  const ready = new Map<string, ReadyUnit>();
  for (const unit of units) {
    if (!slices.goesOn && !(await slices.next())) return undefined;
    const template = combineTemplates(unit.side.map(({ face }) => face.template.values));
    ready.set(unit.key, { unit, template, print: printOf(template) });
  }
  return signal.aborted ? undefined : ready;
}

/**
 * 64 bits that change with every bit of the template, which is all that is compared of somebody: two rounds of
 * multiplying and shifting in the manner of MurmurHash (Appleby 2008), with different odd constants.
 */
export function printOf(template: Float32Array): Print {
  const words = new Uint32Array(Float32Array.from(template).buffer);
  let [one, other] = [0x9e3779b9, 0x7f4a7c15];
  for (const word of words) {
    one = Math.imul(one ^ word, 0x85ebca6b);
    one ^= one >>> 13;
    other = Math.imul(other ^ word, 0xc2b2ae35);
    other ^= other >>> 16;
  }
  return [one >>> 0, other >>> 0];
}

/** The same units, each the object that it was before where nothing of it changed: what was worked out of it holds. */
export function asBefore(
  units: readonly SearchUnit[],
  before: readonly SearchUnit[] = [],
): readonly SearchUnit[] {
  const known = new Map(before.map((unit) => [unit.key, unit]));
  return units.map((unit) => {
    const old = known.get(unit.key);
    return old !== undefined && sameUnit(old, unit) ? old : unit;
  });
}

function sameUnit(one: SearchUnit, other: SearchUnit): boolean {
  return (
    one.side.length === other.side.length &&
    one.side.every(({ face, age, year }, index) => {
      const photo = other.side[index];
      // A stored face that was not written again is the same object.
      return photo?.face === face && photo.year === year && same(photo.age, age);
    }) &&
    same(one.facts, other.facts)
  );
}
