/** What several photos of one person add to the evidence. */
import { combineTemplates } from '../../src/kernel/template.ts';
import type { AgeBelief } from '../../src/domain/face.ts';
import type { FittedKernel } from '../../src/kernel/fitted.ts';
import { balanced, logRatio, type Calibration, type Knots } from './calibrate.ts';
import type { Aged, FitFace } from './faces.ts';
import { groupIndices, scatter } from './groups.ts';
import { fitLogistic } from './logistic.ts';
import { likenessOf, scored, templateOf, type ScoredTemplate, type TemplateModel } from './template-model.ts';

const most = 5;
/** Share of comparisons between different people that are kept. */
const differentShare = 0.1;

export interface CountCase {
  readonly likeness: number;
  readonly ages: readonly [AgeBelief, AgeBelief];
  readonly same: boolean;
  readonly weight: number;
  /** Logarithm of the product of the photo counts. */
  readonly more: number;
}

/** Sets of two to five photos of one side of a person's life against the combined photos of the other side. */
export function countCases(
  faces: readonly (Aged<FitFace> & { readonly label: { readonly side: string } })[],
  model: TemplateModel,
): CountCase[] {
  const side = (name: string) => {
    const chosen = faces.filter(({ label }) => label.side === name);
    return [...groupIndices(chosen.map(({ person }) => person))].map(([person, members]) => {
      const photos = members
        .flatMap((index) => chosen[index] ?? [])
        .slice(0, 1 + (scatter(person + name) % most));
      return { person, count: photos.length, age: meanAge(photos), template: combined(photos, model) };
    });
  };
  const grown = side('adult');
  return side('young').flatMap((young) =>
    grown.flatMap((adult) => {
      const same = young.person === adult.person;
      if (!same && scatter(`${young.person} ${adult.person}`) / 2 ** 32 > differentShare) return [];
      return [
        {
          likeness: likenessOf(young.template, adult.template),
          ages: [young.age, adult.age] as const,
          same,
          weight: 1,
          more: Math.log(young.count * adult.count),
        },
      ];
    }),
  );
}

/** Level and slope for each unit of `more`, on top of what the calibration says for single photos. */
export function fitPhotoCount(
  cases: readonly CountCase[],
  calibration: Calibration,
  knots: Knots,
): FittedKernel['evidence']['photos'] {
  const features = new Float64Array(cases.length * 2);
  cases.forEach(({ more, likeness }, index) => {
    features[2 * index] = more;
    features[2 * index + 1] = more * likeness;
  });
  const [level = 0, slope = 0] = fitLogistic({
    features,
    columns: 2,
    labels: Uint8Array.from(cases, ({ same }) => (same ? 1 : 0)),
    weights: balanced(cases),
    offset: Float64Array.from(cases, (each) => logRatio(calibration, knots, each)),
    nonNegative: new Set([1]),
    penalty: 1e-6,
  });
  return { level, slope };
}

function combined(photos: readonly FitFace[], model: TemplateModel): ScoredTemplate {
  return scored(combineTemplates(photos.map((photo) => templateOf(photo, model).values)), model);
}

function meanAge(photos: readonly Aged<FitFace>[]): AgeBelief {
  const mean = photos.reduce((sum, { age }) => sum + age.mean, 0) / photos.length;
  const sd = photos.reduce((sum, { age }) => sum + age.sd, 0) / photos.length;
  return { mean, sd, source: 'estimated' };
}
