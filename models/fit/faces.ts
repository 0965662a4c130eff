import type { AgeBelief } from '../../src/domain/face.ts';
import { joinDescriptors } from '../../src/kernel/join.ts';
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
    const descriptors = {
      mobileFaceNet: Float32Array.from(raw.mobileFaceNet),
      faceApi: Float32Array.from(raw.faceApi),
    };
    return [
      {
        path: label.path,
        person: personOf(label),
        label,
        joined: joinDescriptors(descriptors, faceApiWeight),
        networkAge: raw.networkAge,
        quality,
      },
    ];
  });
}
