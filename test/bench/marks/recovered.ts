import type { FivePoints, Point } from '../../../src/domain/face.ts';
import type { Bench } from '../bench.ts';
import { figure } from '../figure.ts';
import type { MarkedFace } from '../harness/marks.ts';
import { randomFrom } from '../lag/random.ts';
import { withHarness } from '../open-harness.ts';
import { lostPhotos, type LostPhoto, type Read } from './lost-photos.ts';
import { gauss, spoilKinds } from './spoil.ts';

/**
 * How far people's marks lie from each other, in eye distances: a mean of 5.6 % (Burgos-Artizzu et al. 2013, on photos with
 * covered faces as here) is a standard deviation of 4.5 % in each direction.
 */
const handSd = 0.045;
/** People read for it; about five in six are lost to the detector before the last step. */
const people = 64;
/** Times that every photo is marked. */
const draws = 3;

/** How much of the similarity that right landmarks give comes back when points are marked by hand in photos without a face. */
export const marksRecovered: Bench = {
  prefixes: ['marks.'],
  run: async (context) => {
    const { labelled, say } = context;
    if (labelled === undefined) return {};
    return withHarness(context, async ({ page, entry }) => {
      const read: Read = (jobs) =>
        page.evaluate((harness, { entry, jobs }) => harness.readMarked(entry, jobs), {
          entry,
          jobs: jobs.map(({ photo, marks }) => ({
            photo: Buffer.from(photo).toString('base64'),
            ...(marks === undefined ? {} : { marks }),
          })),
        });
      const lost = await lostPhotos(labelled, context.people ?? people, read);
      const right = similarities(
        lost,
        await read(lost.map(({ png, points: marks }) => ({ photo: png, marks }))),
      );
      const before = lost.map(({ untouched, partner }) => cosine(untouched.template, partner.template));
      const random = randomFrom(4);
      const shares: number[] = [];
      const ofUntouched: number[] = [];
      for (let draw = 0; draw < draws; draw += 1) {
        const marked = await read(
          lost.map(({ png, points }) => ({ photo: png, marks: byHand(points, random) })),
        );
        const by = similarities(lost, marked);
        shares.push((100 * sum(by)) / sum(right));
        ofUntouched.push((100 * sum(by)) / sum(before));
      }
      const unspoiled = await read(
        lost.map(({ file, untouched }) => ({ photo: file, marks: byHand(untouched.points, random) })),
      );
      const kinds = spoilKinds.map((kind) => {
        const count = lost.filter((photo) => photo.kind === kind).length;
        return `${kind} ${String(count)}`;
      });
      say(
        `marks.: ${String(lost.length)} photos in which the engine saw a face until they were spoiled (${kinds.join(', ')}); mean similarity to another photo of the person: untouched ${mean(before)}, spoiled with the mesh's points of the untouched photo ${mean(right)}; marked by hand is those points with an error of ${String(handSd)} eye distances (standard deviation, each direction), ${String(draws)} times`,
      );
      return {
        'marks.recovered.share': figure({ unit: '%', better: 'higher', samples: shares }),
        'marks.recovered.ofUntouched': figure({ unit: '%', better: 'higher', samples: ofUntouched }),
        'marks.untouched.share': figure({
          unit: '%',
          better: 'higher',
          samples: [(100 * sum(similarities(lost, unspoiled))) / sum(before)],
        }),
        'marks.n': figure({ unit: 'photos', better: 'higher', samples: [lost.length] }),
      };
    });
  },
};

function byHand([a, b, c, d, e]: FivePoints, random: () => number): FivePoints {
  const sd = handSd * Math.hypot(b.x - a.x, b.y - a.y);
  const off = ({ x, y }: Point): Point => ({ x: x + sd * gauss(random), y: y + sd * gauss(random) });
  return [off(a), off(b), off(c), off(d), off(e)];
}

function similarities(photos: readonly LostPhoto[], faces: readonly (MarkedFace | null)[]): number[] {
  return photos.map(({ partner }, index) => {
    const face = faces[index];
    return face === undefined || face === null ? 0 : cosine(face.template, partner.template);
  });
}

function cosine(p: readonly number[], q: readonly number[]): number {
  return p.reduce((total, value, index) => total + value * (q[index] ?? 0), 0);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => (sum(values) / values.length).toFixed(3);
