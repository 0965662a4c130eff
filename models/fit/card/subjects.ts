/** Labelled faces as the app would have them: the engine's reading, then the shipped kernel. */
import type { Face } from '../../../src/domain/face.ts';
import { estimateAge } from '../../../src/kernel/age-estimate.ts';
import { fittedKernel } from '../../../src/kernel/fitted.ts';
import type { Projection } from '../../../src/kernel/projection.ts';
import { makeTemplate } from '../../../src/kernel/template.ts';
import type { PhotoReading } from '../../../src/workflows/headless.ts';
import type { StockFace, StockReading } from '../../../test/bench/harness/stock.ts';
import { joinedOf } from '../faces.ts';
import type { LabelledSet } from './data.ts';

export interface Subject<Label> {
  readonly label: Label;
  /** Number of the person, from 0. */
  readonly person: number;
  readonly face: Face;
  /** face-api's descriptor on our turned chip, and its age estimate on our crop in years. */
  readonly faceApi: Float32Array;
  readonly networkAge: number;
  /** The same networks as face-api uses them by itself. */
  readonly stock: StockFace;
  readonly stockSawIt: boolean;
}

/** Photos in which both the engine and stock face-api have a face. */
export function subjectsOf<Label extends { readonly path: string }>(
  { labels, readings, stock }: LabelledSet<Label>,
  personOf: (label: Label) => string,
  projection: Projection,
): Subject<Label>[] {
  const numbers = new Map<string, number>();
  return labels.flatMap((label) => {
    const subject = subjectOf(label, readings.get(label.path), stock.get(label.path), projection);
    if (subject === undefined) return [];
    const person = numbers.get(personOf(label)) ?? numbers.size;
    numbers.set(personOf(label), person);
    return [{ ...subject, person }];
  });
}

function subjectOf<Label>(
  label: Label,
  reading: PhotoReading | undefined,
  stock: StockReading | undefined,
  projection: Projection,
): Omit<Subject<Label>, 'person'> | undefined {
  if (reading?.face === undefined || reading.raw === undefined || stock?.face === undefined) return undefined;
  const { networkAge } = reading.raw;
  const faceApi = Float32Array.from(reading.raw.faceApi);
  const joined = joinedOf(reading.raw, fittedKernel.join.faceApiWeight);
  const face: Face = {
    ...reading.face,
    template: { values: makeTemplate(joined, projection), kernel: fittedKernel.version },
    age: estimateAge(networkAge, joined, projection),
  };
  return { label, face, faceApi, networkAge, stock: stock.face, stockSawIt: stock.faces > 0 };
}

export function peopleCount(subjects: readonly { readonly person: number }[]): number {
  return new Set(subjects.map(({ person }) => person)).size;
}
