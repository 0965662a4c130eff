import type { Bench } from '../bench.ts';
import { figure } from '../figure.ts';
import { equalErrorRate, type ScoredPair } from './equal-error-rate.ts';
import type { PhotoRead } from './readings.ts';

type DescriptorOf = (read: PhotoRead) => readonly number[] | undefined;

/** face-api's descriptor on the turned chip against the same network on the crop that face-api cuts by itself. */
export const describeLag: Bench = {
  prefixes: ['describe.lag.'],
  run: async ({ lag, say }) => {
    if (lag === undefined) return {};
    const all = await lag.untouched();
    const both = all.filter(({ ours, stock }) => ours.face !== undefined && stock.face !== undefined);
    const seen = both.filter(({ stock }) => stock.faces > 0);
    const turned: DescriptorOf = ({ ours }) => ours.raw?.faceApi;
    const boxed: DescriptorOf = ({ stock }) => stock.face?.descriptor;
    const mobile: DescriptorOf = ({ ours }) => ours.raw?.mobileFaceNet;
    say(
      `describe.lag.: 100 % minus equal error rate, plain cosine, all ${String(youngAdultPairs(both, turned).length)} young-adult pairs of ${String(both.length)} photos; where SSD saw nothing, stock face-api was lent the engine's box`,
    );
    say(
      `describe.lag.: only the ${String(seen.length)} photos in which stock face-api sees a face by itself: turned chip ${accuracy(seen, turned).toFixed(1)} %, its own crop ${accuracy(seen, boxed).toFixed(1)} %`,
    );
    const share = (descriptorOf: DescriptorOf) => [accuracy(both, descriptorOf)];
    const beside = { unit: '%', better: 'higher', baseline: share(boxed) } as const;
    return {
      'describe.lag.faceApiChip.acc': figure({ ...beside, samples: share(turned) }),
      'describe.lag.mobileFaceNet.acc': figure({ ...beside, samples: share(mobile) }),
    };
  },
};

function accuracy(photos: readonly PhotoRead[], descriptorOf: DescriptorOf): number {
  return 100 * (1 - equalErrorRate(youngAdultPairs(photos, descriptorOf)));
}

function youngAdultPairs(photos: readonly PhotoRead[], descriptorOf: DescriptorOf): ScoredPair[] {
  const side = (wanted: 'young' | 'adult') =>
    photos
      .filter(({ photo }) => photo.side === wanted)
      .map((read) => ({ person: read.photo.person, direction: unit(descriptorOf(read) ?? []) }));
  const grown = side('adult');
  return side('young').flatMap((young) =>
    grown.map((adult) => ({
      same: young.person === adult.person,
      score: dot(young.direction, adult.direction),
    })),
  );
}

function unit(vector: readonly number[]): readonly number[] {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => value / length);
}

function dot(p: readonly number[], q: readonly number[]): number {
  return p.reduce((sum, value, index) => sum + value * (q[index] ?? 0), 0);
}
