/** Pairs in order of their joint evidence, mutual best first. */
import type { SearchUnit } from '../search/contract.ts';
import { Slices } from '../search/slices.ts';
import { supportOf } from '../support.ts';
import { ChanceCurve } from './chance.ts';
import type { FactName, FactWeight, MatchPair, NearPairs, PairQueue, QueueOptions } from './contract.ts';
import { factSum, rowLength } from './fact-columns.ts';
import { factWeights } from './fact-weights.ts';
import { joinFacts } from './joint.ts';
import { orderPairs } from './order-pairs.ts';
import type { PlaceOf } from './tellings.ts';
import type { WeighedFaces } from './weighed-faces.ts';
import type { WeighedFacts } from './weighed-facts.ts';
import { weighedSides } from './weighed-sides.ts';

/**
 * All pairs of `near` with evidence above 0, ordered and limited by person. Weighing is kept for the same arrays `a` and
 * `b`, so that facts can be switched on and off at once and a growing run weighs only what is new; work is done in
 * slices between which the page draws. Without `placeOf` places say nothing. Undefined when the signal ends.
 */
export async function makeQueue(
  near: NearPairs,
  a: readonly SearchUnit[],
  b: readonly SearchUnit[],
  options: QueueOptions,
  signal: AbortSignal,
  placeOf?: PlaceOf,
): Promise<PairQueue | undefined> {
  const slices = new Slices(signal);
  const sides = weighedSides(a, b);
  const numbers = await sides.faces.add(near, slices);
  const chance = await sides.chance(slices);
  const facts = await sides.facts(placeOf, slices);
  if (numbers === undefined || chance === undefined || facts === undefined) return undefined;
  const unrelated = await sides.factsOfUnrelated(facts, slices);
  const rows = await facts.rowsOf(sides.faces, slices);
  if (unrelated === undefined || rows === undefined) return undefined;

  const sumOf = factSum(options.facts);
  const jointOf = (number: number) =>
    joinFacts(sides.faces.pairs.evidence[number] ?? 0, sumOf(rows, number * rowLength));
  const evidence = new Float64Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) {
    if (!slices.goesOn && !(await slices.next())) return undefined;
    evidence[at] = jointOf(numbers[at] ?? 0).evidence;
  }
  const limits = { people: [a.length, b.length], perPerson: options.perPerson } as const;
  const ordered = await orderPairs(sides.faces.pairs, numbers, evidence, limits, slices);
  if (ordered === undefined) return undefined;
  const curve = new ChanceCurve(chance, unrelated, options.facts);
  const compared = options.compared ?? a.length * b.length;
  const shown: MatchPair[] = [];
  for (const { number, mutual, places, reached } of ordered.pairs) {
    if (!slices.goesOn && !(await slices.next())) return undefined;
    const joined = jointOf(number);
    const [first, second] = [a[sides.faces.pairs.a[number] ?? -1], b[sides.faces.pairs.b[number] ?? -1]];
    if (first === undefined || second === undefined) continue;
    const face = sides.faces.faceOf(number);
    shown.push({
      key: `${first.key}|${second.key}`,
      a: first,
      b: second,
      face,
      joint: {
        faces: face.evidence,
        get facts() {
          // Of thousands of pairs a few are looked at.
          return factsOf(number, sides.faces, facts, rows, options.facts);
        },
        ...joined,
        support: supportOf(joined.evidence),
      },
      mutual,
      places,
      chance: curve.expected(joined.evidence, compared, reached),
    });
  }
  return signal.aborted ? undefined : { pairs: shown, compared, left: ordered.left };
}

function factsOf(
  number: number,
  { pairs }: WeighedFaces,
  facts: WeighedFacts,
  rows: Float64Array,
  on: ReadonlySet<FactName>,
): readonly FactWeight[] {
  const [p, q] = [facts.a[pairs.a[number] ?? -1], facts.b[pairs.b[number] ?? -1]];
  return p === undefined || q === undefined ? [] : factWeights(p, q, rows, number * rowLength, on);
}
