import type { Rung } from '../../domain/face.ts';
import { align, firmness, type AlignedFace } from './align.ts';
import { isSameFace, withoutOverlaps, type Candidate } from './candidates.ts';
import type { Clock } from './clock.ts';
import { sampleRows } from './crop.ts';
import type { Detector } from './nets/detector.ts';
import type { Nets } from './nets/nets.ts';
import { partOnPhoto } from './part-on-photo.ts';
import type { Pyramid } from './raster.ts';
import { apply, moved, scaleOf, squareCrop } from './transform.ts';

/** One look at the photo: which input, padded by how much of the longer side at each edge, from which score on. */
interface Look {
  readonly rung: Rung;
  readonly size: number;
  /** The detector takes inputs whose sides are multiples of this. */
  readonly cell: number;
  readonly padding: number;
  readonly minScore: number;
  /** Radians by which the photo is seen turned. */
  readonly angle: number;
}

/**
 * Faces that fill the frame are the usual case (scanned portraits), and the first look finds them; its small input
 * overlooks the small faces of a group, which the wide look is for.
 */
const near: Look = { rung: 'tiny', size: 224, cell: 32, padding: 0.3, minScore: 0.25, angle: 0 };
const wide: Look = { rung: 'tiny-wide', size: 512, cell: 32, padding: 0.05, minScore: 0.3, angle: 0 };
const ssd: Look = { rung: 'ssd', size: 512, cell: 512, padding: 0.15, minScore: 0.15, angle: 0 };
const faint: Look = { rung: 'faint', size: 160, cell: 32, padding: 0.3, minScore: 0.08, angle: 0 };
/** Photos lie on any side ... */
const quarterTurns = [2, 4, -2];
/**
 * ... and heads lean by up to half a quarter turn from there: seen turned by that as well, a leaning head stands straight
 * and outweighs what other turns make of it. All turns are in eighths.
 */
const halfwayTurns = [1, -1, 3, -3];
const eighth = Math.PI / 4;
/** Radians from which on the photo, and not the head alone, is taken to lie on its side. */
const lyingFrom = Math.PI / 3;

/**
 * A face this large, as a share of the photo's shorter side, makes the photo a portrait: others in it would be
 * bystanders. Any smaller face may be one of a group, so the wide look follows.
 */
const portraitShare = 0.3;
/** Photos whose longer side is below this hold no face that only the wide look could see, in pixels. */
const worthWideLook = 320;
/** Upright faces align at least this surely (99 % of portraits); below, the photo may be lying on its side. */
const certain = 0.88;
/** Seen turned, a photo with less than this share of the upright one's scores is not worth a mesh. */
const worthAligning = 0.5;
/**
 * Beside a surer face, a mesh less sure than this is taken for an emblem or a pattern: of 31 faces in groups of three
 * to ten the least sure had 0.54, the crown on a sleeve 0.46.
 */
const sureBesideOthers = 0.5;

/** The detection ladder: every face of the photo, aligned, from the first rung that finds any surely. */
export async function findFaces(photo: Pyramid, nets: Nets, clock: Clock): Promise<AlignedFace[]> {
  const { width, height } = photo.base;
  const seen = (detector: Detector, how: Look) =>
    clock.measure('detect', () => lookOnce(photo, detector, how));
  const aligned = (candidates: readonly Candidate[]) =>
    clock.measure('align', () => alignAll(photo, candidates, nets));
  const look = async (detector: Detector, how: Look) => aligned(await seen(detector, how));
  /** Nothing where the near look sees less than `least`, a sum of scores. */
  const nearThenWide = async (turn: Partial<Look>, least = 0) => {
    const candidates = await seen(nets.tinyDetector, { ...near, ...turn });
    if (scoreSum(candidates) < least) return [];
    const faces = await aligned(candidates);
    const isPortrait = faces.some(
      ({ candidate }) => candidate.side >= portraitShare * Math.min(width, height),
    );
    if (isPortrait || Math.max(width, height) < worthWideLook) return faces;
    const others = await seen(nets.tinyDetector, { ...wide, ...turn });
    const fresh = others.filter((candidate) => !faces.some((face) => isSameFace(candidate, face.candidate)));
    return [...faces, ...(await aligned(fresh))];
  };

  let best = await nearThenWide({});
  if (best.some(({ confidence }) => confidence >= certain)) return withoutDoubtful(best);
  const judge = (faces: readonly AlignedFace[]) => clock.measure('align', () => sureness(photo, faces, nets));
  const { sum, isFirm } = await judge(best);
  let mostSure = sum;
  // Heads that only lean are certain once they are level: of the turns between, the one that straightens them is enough.
  const turns = new Set([...quarterTurns, ...(isFirm ? [leanOf(best)] : halfwayTurns)]);
  // That is how it was seen.
  turns.delete(0);
  const isNear = best.some(({ candidate }) => candidate.rung === 'tiny');
  for (const eighths of turns) {
    const angle = eighths * eighth;
    const turn = Math.abs(angle) < lyingFrom ? { angle } : { angle, rung: 'turned' as const };
    const least = worthAligning * scoreSum(best.map(({ candidate }) => candidate));
    // The look that saw something upright is enough to tell whether the photo is worth seeing turned.
    const turned = await (best.length === 0 || isNear
      ? nearThenWide(turn, least)
      : look(nets.tinyDetector, { ...wide, ...turn }));
    if (evidenceOf(turned) <= mostSure) continue;
    const sure = await judge(turned);
    if (sure.sum <= mostSure) continue;
    mostSure = sure.sum;
    best = turned;
  }
  if (best.length > 0) return withoutDoubtful(best);
  const bySsd = await look(await nets.ssdDetector(), ssd);
  return bySsd.length > 0 ? bySsd : look(nets.tinyDetector, faint);
}

async function lookOnce(photo: Pyramid, detector: Detector, how: Look): Promise<Candidate[]> {
  const { width, height } = photo.base;
  const side = Math.max(width, height) * (1 + 2 * how.padding);
  const square = squareCrop({ x: (width - 1) / 2, y: (height - 1) / 2 }, side, how.angle, how.size);
  const part = partOnPhoto(square, how.size, how.cell, photo.base);
  const region = moved(square, part);
  const input = { size: part.width, height: part.height, rgb: sampleRows(photo, region, part) };
  const found = await detector(input, how.minScore);
  return withoutOverlaps(
    found.map((box) => ({
      ...apply(region, box),
      side: Math.max(box.width, box.height) * scaleOf(region),
      angle: how.angle,
      score: box.score,
      rung: how.rung,
    })),
  );
}

async function alignAll(
  photo: Pyramid,
  candidates: readonly Candidate[],
  nets: Nets,
): Promise<AlignedFace[]> {
  const faces: AlignedFace[] = [];
  for (const candidate of candidates) {
    const face = await align(photo, candidate, nets);
    if (face !== undefined) faces.push(face);
  }
  return faces;
}

/**
 * What a face counts that is not certain at another look either. Those read in their true orientation are (32 of 32, of
 * two heads that leaned by 0 to 180 degrees), and most of the others are not.
 */
const doubtfulWeight = 0.25;

/** The mesh's word counts twice, for a detector sees a head that lies on its side nearly as well. */
const evidenceOf = (faces: readonly AlignedFace[]) =>
  faces.reduce((sum, { confidence, candidate }) => sum + confidence ** 2 * candidate.score, 0);

interface Sureness {
  /** How much speaks for these faces: a photo seen in its true orientation gives more and surer ones. */
  readonly sum: number;
  /** Whether all of them, and there are some, are certain when looked at again. */
  readonly isFirm: boolean;
}

async function sureness(photo: Pyramid, faces: readonly AlignedFace[], nets: Nets): Promise<Sureness> {
  let sum = 0;
  let isFirm = faces.length > 0;
  for (const face of faces) {
    const firm = await firmness(photo, face, nets);
    isFirm &&= firm >= certain;
    const weight = firm >= certain ? 1 : firm > 0 ? doubtfulWeight : 0;
    sum += weight * evidenceOf([face]);
  }
  return { sum, isFirm };
}

/** By how many eighths the surest face leans. */
function leanOf(faces: readonly AlignedFace[]): number {
  const [surest] = faces.toSorted((a, b) => b.confidence - a.confidence);
  if (surest === undefined) return 0;
  const [left, right] = surest.points;
  return Math.round(Math.atan2(right.y - left.y, right.x - left.x) / eighth);
}

/** Drops what is hardly a face, but never the surest. */
function withoutDoubtful(faces: readonly AlignedFace[]): AlignedFace[] {
  const surest = Math.max(...faces.map(({ confidence }) => confidence));
  return faces.filter(
    ({ method, confidence }) => method !== 'mesh' || confidence >= sureBesideOthers || confidence === surest,
  );
}

const scoreSum = (seen: readonly Candidate[]) => seen.reduce((sum, { score }) => sum + score, 0);
