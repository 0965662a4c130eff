import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { figure, median, type Figure } from '../figure.ts';
import type { LagSearch } from '../harness/search-lag.ts';
import { validationPhotos, type LagPhoto } from '../lag/photos.ts';
import { withHarness } from '../open-harness.ts';

const several = [3, 5] as const;
const names = { 3: 'three', 5: 'five' } as const;
const places = [1, 10, 50];

/** Every young validation photo searched among all grown ones, through the app's own search. */
export const searchLag: Bench = {
  prefixes: ['search.lag.'],
  run: async ({ lag, people, say, ...context }) => {
    if (lag === undefined) return {};
    const photos = await validationPhotos(join(context.room.folder, 'lag'), people);
    const { searches, searched, unread } = await withHarness(context, ({ page, entry, address }) => {
      const those = (side: LagPhoto['side']) =>
        photos
          .filter((photo) => photo.side === side)
          .map(({ path, person }) => ({
            url: address(`lag/${path.split('/').map(encodeURIComponent).join('/')}`),
            person,
          }));
      return page.evaluate((harness, task) => harness.searchLag(task), {
        entry,
        young: those('young'),
        grown: those('adult'),
        several,
      });
    });
    const different = searches.filter(({ rank, plainRank }) => rank !== plainRank).length;
    if (different > 0)
      throw new Error(`${String(different)} of ${String(searches.length)} ranks differ from plain weighing`);
    const single = searches.filter(({ asked }) => asked === 0);
    say(
      `search.lag.: ${String(single.length)} young photos (${String(unread)} without a face) searched among ${String(searched)} grown ones; all ${String(searches.length)} ranks are those of weighing every pair as the evaluation command does. three and five: the people with so many young photos, by so many; baseline: the same people by one`,
    );
    say(`search.lag.: ${calibration(single)}`);
    return Object.fromEntries([
      ...ranks('one', single),
      ...several.flatMap((count) => {
        const own = searches.filter(({ asked }) => asked === count);
        return ranks(
          names[count],
          own.filter(({ photos }) => photos === count),
          own.filter(({ photos }) => photos === 1),
        );
      }),
    ]);
  },
};

function ranks(
  name: string,
  searches: readonly LagSearch[],
  baseline: readonly LagSearch[] = [],
): [string, Figure][] {
  if (searches.length === 0) return [];
  const share = (some: readonly LagSearch[], place: number) =>
    some.length === 0 ? [] : [some.filter(({ rank }) => rank <= place).length / some.length];
  return places.map((place) => [
    `search.lag.${name}.rank${String(place)}`,
    figure({
      unit: 'share',
      better: 'higher',
      samples: share(searches, place),
      baseline: share(baseline, place),
    }),
  ]);
}

/** Strangers that the screen announces at the place of the person, beside those who stand before. */
function calibration(searches: readonly LagSearch[]): string {
  const steps: readonly (readonly [number, number])[] = [
    [0, 1],
    [1, 5],
    [5, 20],
    [20, 100],
    [100, Infinity],
  ];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const lines = steps.flatMap(([from, to]) => {
    const own = searches.filter(({ expected }) => expected >= from && expected < to);
    if (own.length === 0) return [];
    const expected = mean(own.map((each) => each.expected)).toFixed(1);
    const counted = mean(own.map((each) => each.counted)).toFixed(1);
    return [`${String(own.length)} searches that expect ${expected} lookalikes have ${counted}`];
  });
  const halves = [
    median(searches.map(({ expected }) => expected)).toFixed(1),
    median(searches.map(({ counted }) => counted)).toFixed(1),
  ];
  return `${lines.join(', ')}; medians ${halves.join(' and ')}`;
}
