/** How often relatives are as alike as photos of one person are, by the evidence that people are compared with. */
import { populationStatistics } from '../../../src/kernel/normalise.ts';
import { gistEvidence, type SideGist } from '../../../src/workflows/compare.ts';
import { asOnePerson } from '../../../src/workflows/kinship/kinship.ts';
import { supportStarts } from '../../../src/workflows/support.ts';
import { drawPeople, pairWeights, type PairPeople } from '../../evaluate/people.ts';
import { overDraws, type Draws, type Measured } from '../card/measure.ts';
import { numbering } from '../cases.ts';
import { groupIndices } from '../groups.ts';
import { likeAgedPairs, pairsOf, type KinComparison } from './comparisons.ts';
import type { Families, FamilyFace } from './families.ts';
import { severalPhotos } from './several.ts';

export interface AlikeRow {
  readonly name: string;
  readonly pairs: number;
  /** Share of the pairs with at least this much evidence for one person, 0 to 1; one for each of `alikeSteps`. */
  readonly shares: readonly (Measured | undefined)[];
  /** Share for which the panel points to Compare. */
  readonly asOnePerson: Measured | undefined;
}

/** The same person, relatives or strangers. */
type Pair = readonly [FamilyFace, FamilyFace];

/** log10 likelihood ratios for one person: where limited, moderate, moderately strong and strong support begin. */
export const alikeSteps = supportStarts.slice(0, 4);

const bootstrapDraws = 1000;

/** Of all families: the kernel was fitted on none of them. Intervals are over families. */
export function alikeRows({ fit, validation }: Record<'fit' | 'validation', Families>): AlikeRow[] {
  const all = { faces: [...fit.faces, ...validation.faces], pairs: [...fit.pairs, ...validation.pairs] };
  const number = numbering();
  const families = new Set(all.faces.map(({ family }) => number(family))).size;
  const draws = drawPeople(families, bootstrapDraws);
  const row = (name: string, pairs: readonly Pair[]): AlikeRow => {
    const people = {
      a: Uint32Array.from(pairs, ([{ family }]) => number(family)),
      b: Uint32Array.from(pairs, ([, { family }]) => number(family)),
    };
    const scores = Float64Array.from(pairs, ([one, other]) => evidence(one, other));
    const share = (reaches: (evidence: number) => boolean) => shareThat(reaches, scores, people, draws);
    const shares = alikeSteps.map((step) => share((score) => score >= step));
    return { name, pairs: pairs.length, shares, asOnePerson: share(asOnePerson) };
  };
  const single = likeAgedPairs(all);
  const several = severalPhotos(all);
  return [
    row('one person', onePersonPairs(all)),
    row('relatives', pairsIn(single, true)),
    row('strangers of like ages', pairsIn(single, false)),
    row('relatives, 3 to 5 photos of each', pairsIn(several, true)),
    row('strangers of like ages, 3 to 5 photos of each', pairsIn(several, false)),
  ];
}

/** Every two photos of one person, not cut from one photo. */
function onePersonPairs({ faces }: Families): Pair[] {
  return [...groupIndices(faces.map(({ person }) => person)).values()]
    .flatMap((indices) => pairsOf(indices.flatMap((index) => faces[index] ?? [])))
    .filter(([one, other]) => one.photo !== other.photo);
}

function pairsIn(comparisons: readonly KinComparison[], wanted: boolean): Pair[] {
  return comparisons.flatMap(({ relatives: [relative], person, kin }): Pair[] =>
    relative === undefined || kin !== wanted ? [] : [[relative, person]],
  );
}

const gists = new WeakMap<FamilyFace, SideGist>();

function evidence(one: FamilyFace, other: FamilyFace): number {
  return gistEvidence(gistOf(one), gistOf(other)).evidence;
}

function gistOf(face: FamilyFace): SideGist {
  const known = gists.get(face);
  if (known !== undefined) return known;
  const { template, age, quality, photos } = face;
  const gist = { template, strangers: populationStatistics(template), age, quality, photos };
  gists.set(face, gist);
  return gist;
}

function shareThat(
  reaches: (evidence: number) => boolean,
  scores: Float64Array,
  people: Omit<PairPeople, 'count'>,
  draws: Draws,
): Measured | undefined {
  return overDraws((counts) => {
    const weights = counts === undefined ? undefined : pairWeights(people, counts);
    let reached = 0;
    let total = 0;
    scores.forEach((score, index) => {
      const weight = weights === undefined ? 1 : (weights[index] ?? 0);
      total += weight;
      if (reaches(score)) reached += weight;
    });
    return total === 0 ? undefined : reached / total;
  }, draws);
}
