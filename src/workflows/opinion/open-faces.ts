import { packLimits } from '../../domain/pack-format.ts';
import type { Candidate, CandidateDetail, FacePicture } from '../search/contract.ts';

/** A candidate whose pictures are at hand. */
export interface OpenedFace {
  readonly candidate: Candidate;
  /** At least one, at most `packLimits.picturesOfItem`. */
  readonly pictures: readonly FacePicture[];
  /** Pixels between the eyes in the first of them: how much there is to see. */
  readonly eyeDistance: number;
}

/** Undefined where no picture of it is at hand, as for a folder of an earlier session. */
export async function openFaces(
  { candidate, photos }: CandidateDetail,
  signal?: AbortSignal,
): Promise<OpenedFace | undefined> {
  const pictures: FacePicture[] = [];
  for (const photo of photos) {
    if (pictures.length === packLimits.picturesOfItem) break;
    const picture = await photo.open(signal);
    if (picture !== undefined) pictures.push(picture);
  }
  const [first] = pictures;
  if (first === undefined) return undefined;
  const [left, right] = first.points;
  return { candidate, pictures, eyeDistance: Math.hypot(right.x - left.x, right.y - left.y) };
}
