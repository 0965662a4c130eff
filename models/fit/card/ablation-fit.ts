/** The kernel with one part taken out, fitted again on the fitting people. */
import type { AgeBelief } from '../../../src/domain/face.ts';
import { unit } from '../../../src/kernel/similarity.ts';
import { fitCalibration, logRatio, type Calibration, type Knots } from '../calibrate.ts';
import { casesOf, knownAge, numbering, weighed } from '../cases.ts';
import { choices } from '../choices.ts';
import type { Aged, FitFace, Labelled } from '../faces.ts';
import { foldsOf } from '../groups.ts';
import type { LagLabel, UtkLabel } from '../labels.ts';
import {
  fitTemplate,
  likenessOf,
  templateOf,
  type ScoredTemplate,
  type TemplateModel,
} from '../template-model.ts';

export interface FitPeople {
  readonly lag: readonly Aged<Labelled<LagLabel>>[];
  readonly utk: readonly Labelled<UtkLabel>[];
}

/** From which to which of the joined numbers a row keeps. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

export interface PartOut {
  readonly part: Part;
  readonly project: boolean;
  readonly normalise: boolean;
  readonly ageTerms: boolean;
}

export interface Scorer {
  template(face: FitFace): ScoredTemplate;
  /** log10 likelihood ratio. */
  evidence(a: ScoredTemplate, b: ScoredTemplate, ages: readonly [AgeBelief, AgeBelief]): number;
}

const folds = 3;
/** Shares of the pairs of different people that the smaller fit uses. */
const lagShare = 0.1;
const utkShare = 0.03;
/** One level and one slope for all ages. */
const noAges: Knots = { youth: [0], gap: [0] };
/** Brings a bare cosine to about the scale of a normalised one, where the bends of the calibration lie. */
const cosineSpread = 0.1;

/** Template models are kept between rows that differ in the calibration alone. */
export function partFitter({ lag, utk }: FitPeople): (out: PartOut) => Scorer {
  const fold = foldsOf(
    lag.map(({ person }) => person),
    folds,
  );
  const kept = new Map<string, readonly TemplateModel[]>();
  // Without a projection nothing was fitted to anybody, so that no fold needs a model of its own.
  const foldModels = (whole: TemplateModel, part: Part, project: boolean) => [
    whole,
    ...Array.from({ length: folds }, (_, each) => {
      const others = lag.filter((_, index) => fold[index] !== each);
      return project ? fitModel(others, utk, part, project) : whole;
    }),
  ];
  const modelsFor = ({ part, project }: PartOut): readonly TemplateModel[] => {
    const key = JSON.stringify([part, project]);
    const models = kept.get(key) ?? foldModels(fitModel(lag, utk, part, project), part, project);
    kept.set(key, models);
    return models;
  };
  return (out) => {
    const [model, ...byFold] = modelsFor(out).map((each) => (out.normalise ? each : bareCosine(each)));
    if (model === undefined) throw new Error('no template model was fitted');
    const knots = out.ageTerms ? choices.knots : noAges;
    const number = numbering();
    const cut = <T extends FitFace>(faces: readonly T[]) => faces.map((face) => cutTo(face, out.part));
    const cases = byFold.flatMap((foldModel, each) =>
      casesOf(cut(lag.filter((_, index) => fold[index] === each)), foldModel, number, lagShare),
    );
    const known = utk.map((face) => ({ ...face, age: knownAge(face.label.age) }));
    const strangers = casesOf(cut(known), model, number, utkShare);
    const calibration = fitCalibration(
      [
        ...cases.filter(({ same }) => same),
        ...weighed(
          cases.filter(({ same }) => !same),
          1,
        ),
        ...weighed(strangers, choices.utkWeight),
      ],
      knots,
    );
    return scorer(model, calibration, knots, out.part);
  };
}

function scorer(model: TemplateModel, calibration: Calibration, knots: Knots, part: Part): Scorer {
  return {
    template: (face) => templateOf(cutTo(face, part), model),
    evidence: (a, b, ages) => logRatio(calibration, knots, { likeness: likenessOf(a, b), ages }) / Math.LN10,
  };
}

function cutTo<T extends FitFace>(face: T, { from, to }: Part): T {
  return { ...face, joined: unit(face.joined.slice(from, to)) };
}

function fitModel(
  lag: readonly FitFace[],
  utk: readonly FitFace[],
  part: Part,
  project: boolean,
): TemplateModel {
  const known = lag.map((face) => cutTo(face, part));
  const others = utk.map((face) => cutTo(face, part));
  const { dimensions, ...rest } = choices.template;
  const inputs = part.to - part.from;
  if (project) return fitTemplate(known, others, { dimensions: Math.min(dimensions, inputs), ...rest });
  return unprojected(known, others, inputs);
}

/** Centred as ever, then left as it is; the population's statistics in the same space, both sets weighing alike. */
function unprojected(known: readonly FitFace[], others: readonly FitFace[], inputs: number): TemplateModel {
  const halves = [known, others];
  const mean = (read: (face: FitFace) => Float32Array) => {
    const sum = new Float64Array(inputs);
    for (const faces of halves)
      for (const face of faces)
        read(face).forEach((value, k) => (sum[k] = (sum[k] ?? 0) + value / faces.length / halves.length));
    return sum;
  };
  const centre = Float32Array.from(mean(({ joined }) => joined));
  const centred = ({ joined }: FitFace) => unit(joined.map((value, k) => value - (centre[k] ?? 0)));
  const middle = mean(centred);
  const variance = mean((face) => centred(face).map((value, k) => (value - (middle[k] ?? 0)) ** 2));
  const matrix = new Float32Array(inputs * inputs);
  for (let k = 0; k < inputs; k += 1) matrix[k * inputs + k] = 1;
  return { centre, matrix, population: { mean: middle, variance } };
}

/** The same strangers for every face, so that only the cosine is left. */
function bareCosine({ centre, matrix }: TemplateModel): TemplateModel {
  const size = matrix.length / centre.length;
  const population = {
    mean: new Float64Array(size),
    variance: new Float64Array(size).fill(cosineSpread ** 2),
  };
  return { centre, matrix, population };
}
