import { rungs } from '../../../src/domain/face.ts';
import type { Bench } from '../bench.ts';
import { figure } from '../figure.ts';

/** Share of heads that fill the frame in which a face is seen at all, beside stock face-api's SSD by itself. */
export const detectLag: Bench = {
  prefixes: ['detect.lag.'],
  run: async ({ lag, say }) => {
    if (lag === undefined) return {};
    const photos = await lag.untouched();
    const found = photos.filter(({ ours }) => ours.face !== undefined);
    const byRung = rungs
      .map((rung) => [rung, found.filter(({ ours }) => ours.face?.rung === rung).length] as const)
      .filter(([, count]) => count > 0)
      .map(([rung, count]) => `${rung} ${String(count)}`);
    const bySsd = photos.filter(({ stock }) => stock.faces > 0).length;
    say(
      `detect.lag.: of ${String(photos.length)} photos the ladder found ${String(found.length)} (${byRung.join(', ')}); baseline: SSD as face-api ships it found ${String(bySsd)}`,
    );
    for (const { photo, ours } of photos.filter(({ ours }) => ours.face === undefined)) {
      say(`detect.lag.: nothing found in ${photo.path} (${ours.status})`);
    }
    const share = (count: number) => [(100 * count) / photos.length];
    return {
      'detect.lag.found': figure({
        unit: '%',
        better: 'higher',
        samples: share(found.length),
        baseline: share(bySsd),
      }),
    };
  },
};
