import type { Rung } from '../../domain/face.ts';
import { align, firmness, type AlignedFace } from './align.ts';
import { isSameFace, withoutOverlaps, type Candidate } from './candidates.ts';
import type { Clock } from './clock.ts';
import { sampleCrop } from './crop.ts';
import type { Detector } from './nets/detector.ts';
import type { Nets } from './nets/nets.ts';
import type { Pyramid } from './raster.ts';
import { apply, scaleOf, squareCrop } from './transform.ts';

/** One look at the photo: which input, padded by how much of the longer side at each edge, from which score on. */
interface Look {
  readonly rung: Rung;
  readonly size: number;
  readonly padding: number;
  readonly minScore: number;
  /** Radians by which the photo is seen turned. */
  readonly angle: number;
}

/**
 * Faces that fill the frame are the usual case (scanned portraits), and the first look finds them; its small input
 * overlooks the small faces of a group, which the wide look is for.
 */
const near: Look = { rung: 'tiny', size: 224, padding: 0.3, minScore: 0.25, angle: 0 };
const wide: Look = { rung: 'tiny-wide', size: 512, padding: 0.05, minScore: 0.3, angle: 0 };
const ssd: Look = { rung: 'ssd', size: 512, padding: 0.15, minScore: 0.15, angle: 0 };
const faint: Look = { rung: 'faint', size: 160, padding: 0.3, minScore: 0.08, angle: 0 };
/**
 * Photos lie on any side, and heads lean by up to half a quarter turn from there: seen turned by that as well, a leaning
 * head stands straight and outweighs what other turns make of it.
 */
const otherTurns = [2, 4, -2, 1, -1, 3, -3].map((eighths) => (eighths * Math.PI) / 4);
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
/**
 * Beside a surer face, a mesh less sure than this is taken for an emblem or a pattern: of 31 faces in groups of three
 * to ten the least sure had 0.54, the crown on a sleeve 0.46.
 */
const sureBesideOthers = 0.5;

/** The detection ladder: every face of the photo, aligned, from the first rung that finds any surely. */
export async function findFaces(photo: Pyramid, nets: Nets, clock: Clock): Promise<AlignedFace[]> {
  const { width, height } = photo.base;
  const look = async (detector: Detector, how: Look, known: readonly AlignedFace[] = []) => {
    const seen = await clock.measure('detect', () => lookOnce(photo, detector, how));
    const fresh = seen.filter((candidate) => !known.some((face) => isSameFace(candidate, face.candidate)));
    return clock.measure('align', () => alignAll(photo, fresh, nets));
  };
  const nearThenWide = async (turn: Partial<Look>) => {
    const faces = await look(nets.tinyDetector, { ...near, ...turn });
    const isPortrait = faces.some(
      ({ candidate }) => candidate.side >= portraitShare * Math.min(width, height),
    );
    if (isPortrait || Math.max(width, height) < worthWideLook) return faces;
    return [...faces, ...(await look(nets.tinyDetector, { ...wide, ...turn }, faces))];
  };

  let best = await nearThenWide({});
  if (best.some(({ confidence }) => confidence >= certain)) return withoutDoubtful(best);
  const judge = (faces: readonly AlignedFace[]) => clock.measure('align', () => sureness(photo, faces, nets));
  let mostSure = await judge(best);
  // The look that saw something upright is enough to tell whether the photo is worth seeing turned.
  const test = best.some(({ candidate }) => candidate.rung === 'tiny') ? near : wide;
  for (const angle of otherTurns) {
    if (best.length > 0) {
      const seen = await clock.measure('detect', () =>
        lookOnce(photo, nets.tinyDetector, { ...test, angle }),
      );
      if (scoreSum(seen) <= scoreSum(best.map(({ candidate }) => candidate))) continue;
    }
    const rung = Math.abs(angle) < lyingFrom ? {} : { rung: 'turned' as const };
    const turned = await nearThenWide({ ...rung, angle });
    const sure = await judge(turned);
    if (sure <= mostSure) continue;
    mostSure = sure;
    best = turned;
  }
  if (best.length > 0) return withoutDoubtful(best);
  const bySsd = await look(await nets.ssdDetector(), ssd);
  return bySsd.length > 0 ? bySsd : look(nets.tinyDetector, faint);
}

async function lookOnce(photo: Pyramid, detector: Detector, how: Look): Promise<Candidate[]> {
  const { width, height } = photo.base;
  const side = Math.max(width, height) * (1 + 2 * how.padding);
  const region = squareCrop({ x: (width - 1) / 2, y: (height - 1) / 2 }, side, how.angle, how.size);
  const found = await detector(sampleCrop(photo, region, how.size), how.minScore);
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

/** How much speaks for a set of faces: the same photo seen in its true orientation gives more and surer faces. */
async function sureness(photo: Pyramid, faces: readonly AlignedFace[], nets: Nets): Promise<number> {
  let sum = 0;
  for (const face of faces) {
    const firm = await firmness(photo, face, nets);
    const weight = firm >= certain ? 1 : firm > 0 ? doubtfulWeight : 0;
    sum += weight * face.confidence * face.candidate.score;
  }
  return sum;
}

/** Drops what is hardly a face, but never the surest. */
function withoutDoubtful(faces: readonly AlignedFace[]): AlignedFace[] {
  const surest = Math.max(...faces.map(({ confidence }) => confidence));
  return faces.filter(
    ({ method, confidence }) => method !== 'mesh' || confidence >= sureBesideOthers || confidence === surest,
  );
}

const scoreSum = (seen: readonly Candidate[]) => seen.reduce((sum, { score }) => sum + score, 0);
