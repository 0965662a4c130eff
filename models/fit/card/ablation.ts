/** What each part of the engine and of the kernel is worth: the same figures with it taken out. */
import { fittedKernel } from '../../../src/kernel/fitted.ts';
import { joinedOf, type FitFace, type Step } from '../faces.ts';
import type { Readings } from '../readings.ts';
import { partFitter, type Part, type PartOut, type Scorer } from './ablation-fit.ts';
import type { FitPeopleWithout } from './fit-people.ts';
import type { LagFace, LagScores } from './lag-scores.ts';
import { percent, plain, table } from './markdown.ts';
import type { Draws } from './measure.ts';
import { scoresOf } from './pairs.ts';
import { youngGrownFigures } from './young-grown.ts';

const mobileFaceNet: Part = { from: 0, to: 512 };
const faceApi: Part = { from: 512, to: 640 };
const both: Part = { from: 0, to: 640 };
const whole: PartOut = { part: both, project: true, normalise: true, ageTerms: true };

interface Row extends PartOut {
  readonly name: string;
  /** Left out when the photos were read. */
  readonly without?: Step;
}

const rows: readonly Row[] = [
  { name: 'all parts, fitted in the short way of the rows below', ...whole },
  { name: 'without mesh alignment, by 68 points instead', ...whole, without: 'withoutMesh' },
  { name: 'without the mirror image', ...whole, without: 'withoutMirror' },
  { name: 'without MobileFaceNet', ...whole, part: faceApi },
  { name: "without face-api's descriptor", ...whole, part: mobileFaceNet },
  { name: 'without the projection', ...whole, project: false },
  { name: 'without population normalisation', ...whole, normalise: false },
  { name: 'without age terms', ...whole, ageTerms: false },
];

/** `readings` are those of the validation photos, read with `ablate`. */
export function ablationTable(
  lag: LagScores,
  fitting: FitPeopleWithout,
  readings: Readings,
  draws: Draws,
): string {
  const fitWhole = partFitter(fitting(undefined));
  const line = (name: string, scores: Float64Array) => {
    const figures = youngGrownFigures(lag, scores, true, draws);
    return [
      name,
      percent(figures.eer),
      percent(figures.tpr1),
      percent(figures.rank1),
      plain(figures.cllr, 3),
      plain(figures.minCllr, 3),
    ];
  };
  const refitted = rows.map(({ name, without, ...out }) => {
    const fit = without === undefined ? fitWhole : partFitter(fitting(without));
    return line(
      name,
      scoresBy(fit(out), lag, (face) => fitFaceOf(face, readings, without)),
    );
  });
  return table(
    ['young and grown pairs', 'EER, %', 'TPR at 1 % FMR, %', 'rank 1, %', 'Cllr', 'minCllr'],
    [
      line('as shipped', lag.youngGrownEvidence),
      line("as shipped, with the collection's own normalisation", lag.cohortEvidence),
      ...refitted,
    ],
  );
}

function scoresBy(scorer: Scorer, lag: LagScores, described: (face: LagFace) => FitFace): Float64Array {
  const faces = lag.faces.map((face) => ({
    template: scorer.template(described(face)),
    age: face.face.age,
  }));
  return scoresOf(faces, lag.youngGrown, (p, q) => scorer.evidence(p.template, q.template, [p.age, q.age]));
}

function fitFaceOf({ label, person, face }: LagFace, readings: Readings, without?: Step): FitFace {
  const { raw, quality } = readings.get(label.path) ?? {};
  if (raw === undefined || quality === undefined) throw new Error(`${label.path} has a face but no reading`);
  return {
    path: label.path,
    person: String(person),
    joined: joinedOf(raw, fittedKernel.join.faceApiWeight, without),
    networkAge: face.age.mean,
    quality,
  };
}
