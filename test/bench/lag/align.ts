import type { FivePoints, Point } from '../../../src/domain/face.ts';
import type { Bench } from '../bench.ts';
import { figure, median } from '../figure.ts';
import type { Reading, VariantRead } from './readings.ts';
import { variantKinds } from './variants.ts';

/** An error above this, in eye distances, spoils a crop. */
const gross = 0.15;

type PointsOf = (reading: Reading) => FivePoints | undefined;

const ours: PointsOf = ({ ours }) => ours.face?.alignment.points;
/** Stock face-api's 68 points on its own box only. */
const stock: PointsOf = ({ stock }) => (stock.faces > 0 ? stock.face?.points : undefined);
/** The same net, given the engine's box where SSD saw nothing. */
const lent: PointsOf = ({ stock }) => stock.face?.points;

/** How far the five points move when the same photo comes turned, at half size or mirrored, in eye distances. */
export const alignLag: Bench = {
  prefixes: ['align.lag.'],
  run: async ({ lag, say }) => {
    if (lag === undefined) return {};
    const variants = await lag.variants();
    const photos = new Set(variants.map(({ untouched }) => untouched)).size;
    say(
      `align.lag.: ${String(photos)} photos by fixed random choice, each turned by -30 to 30 degrees, halved, mirrored`,
    );
    say(`align.lag.: a face not found counts as not within ${String(gross)}; medians are over those found`);
    for (const kind of variantKinds) {
      const some = variants.filter((variant) => variant.kind === kind);
      say(
        `align.lag.: ${kind}: ours ${words(some, ours)}; face-api's own ${words(some, stock)}; face-api's points on a lent box ${words(some, lent)}`,
      );
    }
    for (const variant of variants.filter((one) => moved(one, ours) > gross)) {
      say(
        `align.lag.: off by ${moved(variant, ours).toFixed(2)}: ${variant.kind} ${variant.untouched.photo.path}`,
      );
    }
    const all = (pointsOf: PointsOf) => variants.map((variant) => moved(variant, pointsOf));
    return {
      'align.lag.median': figure({
        unit: 'eye distances',
        better: 'lower',
        samples: [median(all(ours).filter(Number.isFinite))],
        baseline: [median(all(stock).filter(Number.isFinite))],
      }),
      'align.lag.within015': figure({
        unit: '%',
        better: 'higher',
        samples: [within(all(ours))],
        baseline: [within(all(stock))],
      }),
    };
  },
};

/** Mean of five distances over the eye distance of the untouched photo; infinite where a face was not found. */
function moved(variant: VariantRead, pointsOf: PointsOf): number {
  const before = pointsOf(variant.untouched);
  const found = pointsOf(variant);
  if (before === undefined || found === undefined) return Infinity;
  const after = variant.back(found);
  const eyes = distance(before[0], before[1]);
  const sum = before.reduce((total, point, index) => total + distance(point, after[index] ?? point), 0);
  return sum / before.length / eyes;
}

const distance = (p: Point, q: Point) => Math.hypot(p.x - q.x, p.y - q.y);

const within = (errors: readonly number[]) =>
  (100 * errors.filter((error) => error <= gross).length) / errors.length;

function words(variants: readonly VariantRead[], pointsOf: PointsOf): string {
  const errors = variants.map((variant) => moved(variant, pointsOf));
  const found = errors.filter(Number.isFinite);
  return `median ${median(found).toFixed(3)}, within ${within(errors).toFixed(1)} % (found ${String(found.length)} of ${String(errors.length)})`;
}
