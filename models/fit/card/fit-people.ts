/** The fitting people as the ablation's rows want them: described with every step, or with one left out. */
import { join } from 'node:path';
import { estimateAge } from '../../../src/kernel/age-estimate.ts';
import { fittedKernel } from '../../../src/kernel/fitted.ts';
import type { Projection } from '../../../src/kernel/projection.ts';
import { joinedOf, labelledFaces, type FitFace, type Step } from '../faces.ts';
import { lagLabels, utkLabels } from '../labels.ts';
import { readPhotos, type ReadingPlan, type Readings } from '../readings.ts';
import type { FitPeople } from './ablation-fit.ts';

export type FitPeopleWithout = (step: Step | undefined) => FitPeople;

/** Ages are the shipped kernel's whatever step is left out, so that rows differ in the descriptors alone. */
export async function readFitPeople(
  plan: ReadingPlan,
  data: string,
  projection: Projection,
): Promise<FitPeopleWithout> {
  const lag = (await lagLabels(data)).filter(({ split }) => split === 'fit');
  const utk = (await utkLabels(data)).filter(({ split }) => split === 'fit');
  const read = (folder: string, labels: readonly { readonly path: string }[]) =>
    readPhotos(
      plan,
      join(data, folder),
      labels.map(({ path }) => path),
      { ablate: true },
    );
  const lagReadings = await read('lag', lag);
  const utkReadings = await read('utkface', utk);
  const weight = fittedKernel.join.faceApiWeight;
  const people: FitPeople = {
    lag: labelledFaces(lag, ({ person }) => person, lagReadings, weight).map((face) => ({
      ...face,
      age: estimateAge(face.networkAge, face.joined, projection),
    })),
    utk: labelledFaces(utk, ({ path }) => path, utkReadings, weight),
  };
  return (step) =>
    step === undefined
      ? people
      : {
          lag: people.lag.map((face) => describedWithout(step, face, lagReadings, weight)),
          utk: people.utk.map((face) => describedWithout(step, face, utkReadings, weight)),
        };
}

function describedWithout<Face extends FitFace>(
  step: Step,
  face: Face,
  readings: Readings,
  faceApiWeight: number,
): Face {
  const raw = readings.get(face.path)?.raw;
  return raw === undefined ? face : { ...face, joined: joinedOf(raw, faceApiWeight, step) };
}
