/** The whole fit, from labelled faces to the kernel's numbers; pure and deterministic. */
import { ageBasis } from '../../src/kernel/age-basis.ts';
import type { FittedKernel } from '../../src/kernel/fitted.ts';
import type { Projection } from '../../src/kernel/projection.ts';
import { agedBy, fitAge } from './age.ts';
import { fitCalibration, type Case, type Knots } from './calibrate.ts';
import { casesOf, knownAge, numbering, weighed } from './cases.ts';
import { choices } from './choices.ts';
import { cohortCases, fitCohort, type CohortCase } from './cohort.ts';
import type { Labelled } from './faces.ts';
import { foldsOf } from './groups.ts';
import type { LagLabel, UtkLabel } from './labels.ts';
import { countCases, fitPhotoCount, type CountCase } from './photo-count.ts';
import { fitQuality } from './quality.ts';
import { fitStrangers } from './strangers.ts';
import { fitTemplate, likenessOf, templateOf, type TemplateModel } from './template-model.ts';

export interface FitData {
  /** People photographed young and grown. */
  readonly lag: readonly Labelled<LagLabel>[];
  /** A poorer copy of each of those photos. */
  readonly poor: readonly Labelled<LagLabel>[];
  /** People of known age, one photo each. */
  readonly utk: readonly Labelled<UtkLabel>[];
}

export interface FittedModel {
  readonly fitted: Omit<FittedKernel, 'version'>;
  readonly projection: Projection;
}

const folds = 10;

/** `data` holds people of the fitting half only. */
export function fitKernel(data: FitData, report: (line: string) => void): FittedModel {
  const ageModel = fitAge(data.utk.map((face) => ({ face, age: face.label.age })));
  report('age fitted');
  const withAge = <T extends Labelled<unknown>>(face: T) => ({ ...face, age: agedBy(ageModel, face) });
  const lag = data.lag.map(withAge);
  const copies = data.poor.map(withAge);
  const known = data.utk.map((face) => ({ ...face, age: knownAge(face.label.age) }));
  const { knots } = choices;
  const number = numbering();

  // Likeness of people that the projection was not fitted on, fold by fold, so that the calibration sees what users will.
  const fold = foldsOf(
    lag.map(({ person }) => person),
    folds,
  );
  const cases: Case[] = [];
  const several: CountCase[] = [];
  const poor: Case[] = [];
  const collections: CohortCase[] = [];
  for (let each = 0; each < folds; each += 1) {
    const model = fitTemplate(
      lag.filter((_, index) => fold[index] !== each),
      known,
      choices.template,
    );
    const held = lag.filter((_, index) => fold[index] === each);
    cases.push(...casesOf(held, model, number, choices.differentShare));
    several.push(...countCases(held, model));
    poor.push(...poorCases(held, copies, model));
    collections.push(...cohortCases(held, model, choices.cohortShare, choices.differentShare));
    report(`fold ${String(each + 1)} of ${String(folds)}`);
  }
  const model = fitTemplate(lag, known, choices.template);
  const strangers = casesOf(known, model, number, choices.strangerShare);
  const same = cases.filter((each) => each.same);
  const different = cases.filter((each) => !each.same);
  const calibration = fitCalibration(
    [...same, ...weighed(different, 1), ...weighed(strangers, choices.utkWeight)],
    knots,
  );
  report('evidence fitted');
  return {
    projection: {
      centre: model.centre,
      matrix: model.matrix,
      ageHead: Float32Array.from(ageModel.head),
    },
    fitted: {
      join: { faceApiWeight: choices.faceApiWeight },
      template: { descriptors: model.centre.length, dimensions: choices.template.dimensions },
      population: { mean: [...model.population.mean], variance: [...model.population.variance] },
      age: { networkWeight: ageModel.networkWeight, offset: ageModel.offset, sd: ageModel.sd },
      basis: knots,
      evidence: {
        ...calibration,
        quality: fitQuality([...cases, ...poor], calibration, knots),
        photos: fitPhotoCount(several, calibration, knots),
      },
      strangers: fitStrangers(strangerSample(strangers, knots)),
      birthYears: choices.birthYears,
      cohort: fitCohort(collections, calibration, knots, choices.cohortShare),
    },
  };
}

function strangerSample(strangers: readonly Case[], knots: Knots) {
  return {
    basis: strangers.map(({ ages }) => ageBasis(...ages, knots)),
    likeness: Float64Array.from(strangers, ({ likeness }) => likeness),
  };
}

type AgedLag = Parameters<typeof countCases>[0][number];

/** Good photos of a fold against poor copies of its other photos. */
function poorCases(held: readonly AgedLag[], poor: readonly AgedLag[], model: TemplateModel): Case[] {
  const people = new Set(held.map(({ person }) => person));
  const copies = poor.filter(({ person }) => people.has(person));
  const scores = copies.map((copy) => templateOf(copy, model));
  return held.flatMap((face, index) => {
    const template = templateOf(face, model);
    return copies.flatMap((copy, other): Case[] => {
      const score = scores[other];
      const same = copy.person === face.person;
      // Of different people every twentieth pair is plenty.
      if (score === undefined || copy.path === face.path || (!same && (index + other) % 20 !== 0)) return [];
      const quality = Math.min(face.quality, copy.quality);
      const likeness = likenessOf(template, score);
      return [{ likeness, ages: [face.age, copy.age], same, quality, people: [0, 0], weight: 1 }];
    });
  });
}
