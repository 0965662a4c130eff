/** Faces of labelled families as the app would have them, and the pairs that kinship is fitted and judged on. */
import { join } from 'node:path';
import type { AgeBelief } from '../../../src/domain/face.ts';
import { estimateAge } from '../../../src/kernel/age-estimate.ts';
import { fittedKernel } from '../../../src/kernel/fitted.ts';
import type { Projection } from '../../../src/kernel/projection.ts';
import { makeTemplate } from '../../../src/kernel/template.ts';
import { labelledFaces } from '../faces.ts';
import { kinLabels, type KinLabel, type Split } from '../labels.ts';
import { readPhotos, type ReadingPlan } from '../readings.ts';

export interface FamilyFace {
  readonly path: string;
  readonly family: string;
  readonly person: string;
  /** The photo that the face was cut from: two faces of one photo share light and camera. */
  readonly photo: string;
  readonly template: Float32Array;
  readonly age: AgeBelief;
  /** How good a witness it is, 0 to 1. */
  readonly quality: number;
  /** How many photos it was put together from. */
  readonly photos: number;
}

/** Two faces, relatives of one family or of two families. */
export interface FamilyPair {
  readonly a: FamilyFace;
  readonly b: FamilyFace;
  readonly kin: boolean;
}

export interface Families {
  readonly faces: readonly FamilyFace[];
  readonly pairs: readonly FamilyPair[];
}

export interface FamilyData extends Readonly<Record<Split, Families>> {
  /** All photos, those without a face too. */
  readonly photos: number;
}

export async function familyData(
  plan: ReadingPlan,
  data: string,
  projection: Projection,
): Promise<FamilyData> {
  const labels = await kinLabels(data);
  const paths = [...new Set(labels.flatMap(({ a, b }) => [a, b]))];
  const readings = await readPhotos(plan, join(data, 'kin'), paths);
  const { faceApiWeight } = fittedKernel.join;
  const faces = new Map(
    labelledFaces(
      paths.map((path) => ({ path })),
      ({ path }) => personOf(path),
      readings,
      faceApiWeight,
    ).map(({ path, person, joined, networkAge, quality }): [string, FamilyFace] => [
      path,
      {
        path,
        person,
        family: familyOf(path),
        photo: photoOf(path),
        template: makeTemplate(joined, projection),
        age: estimateAge(networkAge, joined, projection),
        quality,
        photos: 1,
      },
    ]),
  );
  return {
    photos: paths.length,
    fit: familiesOf(labels, 'fit', faces),
    validation: familiesOf(labels, 'validation', faces),
  };
}

/** The faces of one half and its pairs in which both photos have a face. */
function familiesOf(
  labels: readonly KinLabel[],
  half: Split,
  faces: ReadonlyMap<string, FamilyFace>,
): Families {
  const own = labels.filter(({ split }) => split === half);
  const paths = [...new Set(own.flatMap(({ a, b }) => [a, b]))];
  return {
    faces: paths.flatMap((path) => faces.get(path) ?? []),
    pairs: own.flatMap(({ a, b, kin }) => {
      const [first, second] = [faces.get(a), faces.get(b)];
      return first === undefined || second === undefined ? [] : [{ a: first, b: second, kin }];
    }),
  };
}

/** Paths are family/person/photo_face.jpg. */
function familyOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function personOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function photoOf(path: string): string {
  return `${familyOf(path)}/${/P\d+/.exec(path)?.[0] ?? path}`;
}
