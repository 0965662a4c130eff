/** Photos whose face is read well, spoiled until the engine sees none. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FivePoints } from '../../../src/domain/face.ts';
import type { MarkedFace } from '../harness/marks.ts';
import { validationPhotos, type LagPhoto } from '../lag/photos.ts';
import { shuffled } from '../lag/random.ts';
import { spoil, spoilKinds, strengths, type SpoilKind } from './spoil.ts';

export interface LostPhoto {
  readonly photo: LagPhoto;
  /** The untouched file. */
  readonly file: Uint8Array;
  readonly kind: SpoilKind;
  readonly strength: number;
  readonly png: Uint8Array;
  /** Where the mesh saw the points in the untouched photo, in pixels of the spoiled one. */
  readonly points: FivePoints;
  readonly untouched: MarkedFace;
  /** Another photo of the same person. */
  readonly partner: MarkedFace;
}

export type Read = (
  jobs: readonly { readonly photo: Uint8Array; readonly marks?: FivePoints }[],
) => Promise<(MarkedFace | null)[]>;

/** Below this the mesh's points are no standard to hold others against. */
const trusted = 0.8;
const seed = 8;

/** One photo a person, with another of the same side of life where there is one: the surest similarity. */
export async function lostPhotos(folder: string, people: number, read: Read): Promise<readonly LostPhoto[]> {
  const photos = await validationPhotos(folder, undefined);
  const byPerson = new Map<string, LagPhoto[]>();
  for (const photo of photos) byPerson.set(photo.person, [...(byPerson.get(photo.person) ?? []), photo]);
  const pairs = shuffled([...byPerson.values()], seed).flatMap((own) => {
    const grown = own.filter(({ side }) => side === 'adult');
    const [photo, partner] = grown.length > 1 ? grown : own;
    return photo === undefined || partner === undefined ? [] : [{ photo, partner }];
  });
  const chosen = pairs.slice(0, people);
  const open = async ({ path }: LagPhoto) => ({ photo: await readFile(join(folder, path)) });
  const files = await Promise.all(chosen.flatMap(({ photo, partner }) => [open(photo), open(partner)]));
  const faces = await read(files);
  let waiting = chosen.flatMap(({ photo }, index) => {
    const [untouched, partner] = [faces[2 * index], faces[2 * index + 1]];
    if (!isTrusted(untouched) || !isTrusted(partner)) return [];
    const file = files[2 * index]?.photo ?? new Uint8Array();
    return [
      { photo, file, untouched, partner, kind: spoilKinds[index % spoilKinds.length] ?? 'faded', index },
    ];
  });
  const lost: LostPhoto[] = [];
  for (const strength of strengths) {
    const spoiled = await Promise.all(
      waiting.map(async (each) => {
        const { photo, kind, index, untouched } = each;
        const { png, shift } = await spoil(
          join(folder, photo.path),
          kind,
          strength,
          untouched.points,
          index + 1,
        );
        const points = moved(untouched.points, shift);
        return { ...each, png, points };
      }),
    );
    const seen = await read(spoiled.map(({ png }) => ({ photo: png })));
    spoiled.forEach(({ index: _, ...each }, at) => {
      if (seen[at] === null) lost.push({ ...each, strength });
    });
    waiting = waiting.filter((_, at) => seen[at] !== null);
  }
  return lost;
}

function isTrusted(face: MarkedFace | null | undefined): face is MarkedFace {
  return face?.method === 'mesh' && face.confidence >= trusted;
}

function moved(
  [a, b, c, d, e]: FivePoints,
  { x: dx, y: dy }: { readonly x: number; readonly y: number },
): FivePoints {
  const by = ({ x, y }: FivePoints[0]) => ({ x: x + dx, y: y + dy });
  return [by(a), by(b), by(c), by(d), by(e)];
}
