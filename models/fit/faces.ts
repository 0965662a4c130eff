import type { AgeBelief } from '../../src/domain/face.ts';
import { joinDescriptors } from '../../src/kernel/join.ts';
import type { AblatedDescriptors } from '../../src/engine/contract.ts';
import type { PhotoReading } from '../../src/workflows/headless.ts';
import type { Readings } from './readings.ts';

/** One labelled face with what the fit needs of it. */
export interface FitFace {
  readonly path: string;
  readonly person: string;
  /** Both descriptors joined, 640 numbers, length 1. */
  readonly joined: Float32Array;
  /** Estimate of the age network, years. */
  readonly networkAge: number;
  /** 0 to 1. */
  readonly quality: number;
}

export type Labelled<Label> = FitFace & { readonly label: Label };
export type Aged<Face> = Face & { readonly age: AgeBelief };

/** Labelled faces of all photos in which one was seen. */
export function labelledFaces<Label extends { readonly path: string }>(
  labels: readonly Label[],
  personOf: (label: Label) => string,
  readings: Readings,
  faceApiWeight: number,
): Labelled<Label>[] {
  return labels.flatMap((label) => {
    const { raw, quality } = readings.get(label.path) ?? {};
    if (raw === undefined || quality === undefined) return [];
    return [
      {
        path: label.path,
        person: personOf(label),
        label,
        joined: joinedOf(raw, faceApiWeight),
        networkAge: raw.networkAge,
        quality,
      },
    ];
  });
}

/** What an ablation can leave out of a description. */
export type Step = keyof AblatedDescriptors;

/** Both descriptors of a reading joined, 640 numbers of length 1; the step can be left out if it was read with `ablate`. */
export function joinedOf(
  raw: NonNullable<PhotoReading['raw']>,
  faceApiWeight: number,
  without?: Step,
): Float32Array {
  const read = without === undefined ? raw : raw.ablated?.[without];
  if (read === undefined) throw new Error('the photo was read without `ablate`');
  const descriptors = {
    mobileFaceNet: Float32Array.from(read.mobileFaceNet),
    faceApi: Float32Array.from(read.faceApi),
  };
  return joinDescriptors(descriptors, faceApiWeight);
}
