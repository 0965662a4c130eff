/** What each part of the kernel is worth: the same figures with it taken out. */
import { fittedKernel } from '../../../src/kernel/fitted.ts';
import { joinDescriptors } from '../../../src/kernel/join.ts';
import type { PhotoReading } from '../../../src/workflows/headless.ts';
import type { FitFace } from '../faces.ts';
import { partFitter, type FitPeople, type Part, type PartOut } from './ablation-fit.ts';
import { youngGrownFigures } from './lag-figures.ts';
import type { LagFace, LagScores } from './lag-scores.ts';
import { percent, plain, table } from './markdown.ts';
import type { Draws } from './measure.ts';
import { scoresOf } from './pairs.ts';

const mobileFaceNet: Part = { from: 0, to: 512 };
const faceApi: Part = { from: 512, to: 640 };
const both: Part = { from: 0, to: 640 };
const whole: PartOut = { part: both, project: true, normalise: true, ageTerms: true };

const rows: readonly (readonly [name: string, out: PartOut])[] = [
  ['all parts, fitted in the short way of the rows below', whole],
  ['without the projection', { ...whole, project: false }],
  ['without MobileFaceNet', { ...whole, part: faceApi }],
  ["without face-api's descriptor", { ...whole, part: mobileFaceNet }],
  ['without population normalisation', { ...whole, normalise: false }],
  ['without age terms', { ...whole, ageTerms: false }],
];

/** `readingOf` gives the raw outputs of a validation photo. */
export function ablationTable(
  lag: LagScores,
  fitting: FitPeople,
  readingOf: (path: string) => PhotoReading | undefined,
  draws: Draws,
): string {
  const fit = partFitter(fitting);
  const faces = lag.faces.map((face) => ({ ...face, fitFace: fitFaceOf(face, readingOf) }));
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
  const refitted = rows.map(([name, out]) => {
    const scorer = fit(out);
    const scored = faces.map(({ fitFace, face }) => ({ template: scorer.template(fitFace), age: face.age }));
    return line(
      name,
      scoresOf(scored, lag.youngGrown, (p, q) => scorer.evidence(p.template, q.template, [p.age, q.age])),
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

function fitFaceOf(
  { label, person, face }: LagFace,
  readingOf: (path: string) => PhotoReading | undefined,
): FitFace {
  const reading = readingOf(label.path);
  const descriptors = {
    mobileFaceNet: Float32Array.from(reading?.raw?.mobileFaceNet ?? []),
    faceApi: Float32Array.from(reading?.raw?.faceApi ?? []),
  };
  return {
    path: label.path,
    person: String(person),
    joined: joinDescriptors(descriptors, fittedKernel.join.faceApiWeight),
    networkAge: face.age.mean,
    quality: reading?.quality ?? 0,
  };
}
