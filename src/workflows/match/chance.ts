/** Unrelated pairs that are expected to reach a joint evidence among all pairs that were compared. */
import type { ChancePairs, FactName } from './contract.ts';
import { mostEvidence, step, steps, type FaceChance } from './face-chance.ts';
import { factSum, rowLength } from './fact-columns.ts';
import { facesNeeded } from './joint.ts';

/** Share of all pairs, unrelated ones, by joint evidence from 0 on. */
export class ChanceCurve {
  readonly #share: Float64Array;
  readonly #beyondData: Float64Array;

  /**
   * Unrelated people's facts have nothing to do with how alike their faces are: for each sum of facts the rule says what
   * faces must reach, and `faces` how often unrelated ones do. `facts` are rows of unrelated pairs, see `columns`.
   */
  constructor(faces: FaceChance, facts: Float64Array, on: ReadonlySet<FactName>) {
    this.#share = new Float64Array(steps);
    this.#beyondData = new Float64Array(steps);
    for (const [sum, weight] of sumsOf(facts, on)) {
      for (let at = 0; at < steps; at += 1) {
        const needed = facesNeeded(at * step, sum);
        this.#share[at] = (this.#share[at] ?? 0) + weight * between(faces.share, needed);
        this.#beyondData[at] = (this.#beyondData[at] ?? 0) + weight * between(faces.beyondData, needed);
      }
    }
  }

  /** `reached`: pairs of any kind that do reach this evidence, which the unrelated ones are among. */
  expected(evidence: number, compared: number, reached: number): ChancePairs {
    const share = between(this.#share, evidence);
    const atMost = evidence > mostEvidence || between(this.#beyondData, evidence) > share / 2;
    const expected = compared * share;
    return atMost ? { expected: Math.min(expected, mostExpected(reached)), atMost } : { expected, atMost };
  }
}

/** Not more can be expected, 97.5 % sure, where so many were counted: a Poisson count's upper limit; 3 to 4 for none. */
function mostExpected(counted: number): number {
  return counted + 2 * Math.sqrt(counted + 1) + 2;
}

/** Sums of facts that are switched on, rounded to the step, with the share of pairs that have them. */
function sumsOf(facts: Float64Array, on: ReadonlySet<FactName>): ReadonlyMap<number, number> {
  const pairs = facts.length / rowLength;
  if (on.size === 0 || pairs === 0) return new Map([[0, 1]]);
  const sumOf = factSum(on);
  const counts = new Map<number, number>();
  for (let pair = 0; pair < pairs; pair += 1) {
    const steps = Math.round(sumOf(facts, pair * rowLength) / step);
    counts.set(steps, (counts.get(steps) ?? 0) + 1);
  }
  return new Map([...counts].map(([steps, count]) => [steps * step, count / pairs]));
}

/** On the grid of evidence, logarithms drawn straight between its points; the ends beyond it. */
function between(values: Float64Array, evidence: number): number {
  const at = Math.min(steps - 1, Math.max(0, evidence / step));
  const [low, high] = [values[Math.floor(at)] ?? 0, values[Math.ceil(at)] ?? 0];
  const part = at - Math.floor(at);
  return low > 0 && high > 0 ? low * (high / low) ** part : low + part * (high - low);
}
