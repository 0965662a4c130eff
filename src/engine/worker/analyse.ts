import { estimateAge } from '../../kernel/age-estimate.ts';
import { fittedKernel } from '../../kernel/fitted.ts';
import { joinDescriptors } from '../../kernel/join.ts';
import { makeTemplate } from '../../kernel/template.ts';
import type { Face, FivePoints, Point } from '../../domain/face.ts';
import type { AnalyseOptions, RawFace } from '../contract.ts';
import { ablate } from './ablate.ts';
import type { AlignedFace } from './align.ts';
import type { Clock } from './clock.ts';
import { cropsOf, describe } from './describe.ts';
import { findFaces } from './find-faces.ts';
import type { Nets } from './nets/nets.ts';
import { ageCrop } from './age-crop.ts';
import { eyeDistance } from './mesh-alignment.ts';
import { qualityOf } from './quality.ts';
import type { Pyramid } from './raster.ts';

export interface DescribedFace {
  readonly face: Face;
  readonly raw: RawFace;
}

/**
 * Everything between pixels and faces. `scale` is full-resolution pixels per pixel of the photo; points and boxes
 * come back at full resolution, faces in the order of their centres from left to right.
 */
export async function analyse(
  photo: Pyramid,
  scale: number,
  nets: Nets,
  clock: Clock,
  options: AnalyseOptions = {},
): Promise<DescribedFace[]> {
  const { marks } = options;
  const found = marks === undefined ? await findFaces(photo, nets, clock) : [marked(marks, scale)];
  const described: DescribedFace[] = [];
  for (const face of found) described.push(await complete(photo, face, scale, nets, clock, options));
  return described.sort((p, q) => centre(p.face) - centre(q.face));
}

async function complete(
  photo: Pyramid,
  aligned: AlignedFace,
  scale: number,
  nets: Nets,
  clock: Clock,
  options: AnalyseOptions,
): Promise<DescribedFace> {
  const crops = await clock.measure('align', () => cropsOf(photo, aligned));
  const description = await clock.measure('describe', () => describe(crops, nets));
  const { descriptors } = description;
  const [networkAge = Number.NaN] = await clock.measure('age', () =>
    nets.ageEstimator([ageCrop(photo, aligned)]),
  );
  const projection = await nets.projection();
  const joined = joinDescriptors(descriptors, fittedKernel.join.faceApiWeight);
  const quality = await clock.measure('quality', () => qualityOf(aligned, crops.mobileFaceNet, scale));
  const { x, y, side, score, rung } = aligned.candidate;
  const half = side / 2;
  const ablated = options.ablate === true ? await ablate(photo, aligned, description, nets) : undefined;
  return {
    raw: { crops, descriptors, networkAge, ...(ablated !== undefined && { ablated }) },
    face: {
      box: { x: full(x - half, scale), y: full(y - half, scale), width: side * scale, height: side * scale },
      rung,
      score,
      alignment: {
        points: atFullSize(aligned.points, scale),
        method: aligned.method,
        confidence: aligned.confidence,
      },
      template: { values: makeTemplate(joined, projection), kernel: fittedKernel.version },
      age: estimateAge(networkAge, joined, projection),
      quality,
    },
  };
}

/** Points set by hand stand in for detector and landmarks alike. */
function marked(marks: FivePoints, scale: number): AlignedFace {
  const points = mapPoints(marks, (value) => (value + 0.5) / scale - 0.5);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const candidate = {
    x: middle(xs),
    y: middle(ys),
    side: boxOverEyes * eyeDistance(points),
    angle: 0,
    score: 1,
    rung: 'marked' as const,
  };
  return { candidate, points, method: 'marked', confidence: 1 };
}

/** Side of a detector's box in eye distances. */
const boxOverEyes = 2.5;

function atFullSize(points: FivePoints, scale: number): FivePoints {
  return mapPoints(points, (value) => full(value, scale));
}

/** Working pixel to full-resolution pixel; centres lie at whole numbers on both sides. */
function full(value: number, scale: number): number {
  return (value + 0.5) * scale - 0.5;
}

function mapPoints([a, b, c, d, e]: FivePoints, map: (value: number) => number): FivePoints {
  const mapped = ({ x, y }: Point): Point => ({ x: map(x), y: map(y) });
  return [mapped(a), mapped(b), mapped(c), mapped(d), mapped(e)];
}

const centre = ({ box }: Face) => box.x + box.width / 2;
