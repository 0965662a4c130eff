/** Labelled photos of young people searched among all grown ones, through the app's own search and by plain weighing. */
import { sideEvidence } from '../../../src/workflows/compare.ts';
import type { Side } from '../../../src/workflows/comparison.ts';
import { largestFace } from '../../../src/domain/face.ts';
import type * as headless from '../../../src/workflows/headless.ts';
import type { Candidate, SearchUnit } from '../../../src/workflows/search/contract.ts';

export interface LagSearchPhoto {
  readonly url: string;
  readonly person: string;
}

export interface LagSearchTask {
  /** Address of the app's headless entry. */
  readonly entry: string;
  readonly young: readonly LagSearchPhoto[];
  readonly grown: readonly LagSearchPhoto[];
  /** Numbers of reference photos beside every single one: so many, the first ones, for people who have them. */
  readonly several: readonly number[];
}

export interface LagSearch {
  /** 0 for each young photo by itself; else the number of photos that were asked for. */
  readonly asked: number;
  readonly photos: number;
  readonly person: string;
  /** 1 when nobody else stands before the best photo of the person. */
  readonly rank: number;
  /** The same by weighing the pairs that the evaluation command weighs, or the sides one by one. */
  readonly plainRank: number;
  /** At the place of the person: strangers expected to look at least as alike, and those that stand before. */
  readonly expected: number;
  readonly counted: number;
}

export interface LagSearches {
  readonly searches: readonly LagSearch[];
  /** Grown photos with a face, copies of one file once. */
  readonly searched: number;
  /** Young photos without a face. */
  readonly unread: number;
}

export async function searchLag({ entry, young, grown, several }: LagSearchTask): Promise<LagSearches> {
  const app = (await import(/* @vite-ignore */ entry)) as typeof headless;
  const engine = app.createHeadless({ keepFaces: true });
  // As the evaluation command reads them.
  await engine.readAll(
    [...young, ...grown].map(({ url }) => url),
    () => undefined,
  );
  const whole = await openSearch(app, engine, grown);
  const { searched, ranking, dispose } = whole;

  const photoOf = (url: string): Side => {
    const [face] = engine.faces([url]);
    return face === undefined ? [] : [{ face, age: face.age }];
  };
  const people = new Map<string, LagSearchPhoto[]>();
  for (const photo of young) {
    if (photoOf(photo.url).length > 0) people.set(photo.person, [...(people.get(photo.person) ?? []), photo]);
  }
  const queries = [...people].flatMap(([person, own]) => [
    ...own.map((photo) => ({ asked: 0, person, photos: [photo] })),
    ...several.flatMap((asked) =>
      own.length < asked
        ? []
        : [own.slice(0, 1), own.slice(0, asked)].map((photos) => ({ asked, person, photos })),
    ),
  ]);
  const searches: LagSearch[] = [];
  for (const { asked, person, photos } of queries) {
    const side = photos.flatMap(({ url }) => photoOf(url));
    const order = await ranking(side);
    const place = order.findIndex(({ photo }) => photo.person === person);
    const own = order[place];
    if (own === undefined) continue;
    const scores = plainScores(engine, photos, side, searched, photoOf);
    const best = Math.max(...scores.filter((_, at) => searched[at]?.person === person));
    searches.push({
      asked,
      photos: photos.length,
      person,
      rank: place + 1,
      plainRank: 1 + scores.filter((score, at) => searched[at]?.person !== person && score >= best).length,
      expected: own.candidate.lookalikes.expected,
      counted: place,
    });
  }
  dispose();
  engine.pool.dispose();
  return {
    searches,
    searched: searched.length,
    unread: young.length - [...people.values()].flat().length,
  };
}

interface Ranked {
  readonly candidate: Candidate;
  readonly photo: LagSearchPhoto;
}

/** A folder of the grown photos, read as the page reads one; of each photo the largest face, as the command takes it. */
async function openSearch(app: typeof headless, engine: headless.Headless, grown: readonly LagSearchPhoto[]) {
  const files = await Promise.all(
    grown.map(async ({ url }, index) => new File([await (await fetch(url)).blob()], `${String(index)}.jpg`)),
  );
  let heard: () => void = () => undefined;
  const search = app.createSearch({
    photosOf: () => [],
    onOutcome: ({ settled }) => {
      if (settled) heard();
    },
  });
  const photos = new Map<string, LagSearchPhoto>();
  search.beginFolder();
  const run = app.readFolder({ reader: engine.pool }, app.filesSource(files), {
    progress: () => undefined,
    units(units: readonly SearchUnit[]) {
      const largest = units[largestFace(units.flatMap(({ side }) => side.map(({ face }) => face))) ?? 0];
      const photo = largest?.ref.kind === 'file' ? grown[Number.parseInt(largest.ref.path, 10)] : undefined;
      if (largest === undefined || photo === undefined) return;
      photos.set(largest.key, photo);
      search.addFiles([largest]);
    },
  });
  await run.finished;
  search.endFolder();
  return {
    searched: [...photos.values()],
    ranking: async (side: Side): Promise<readonly Ranked[]> => {
      const settled = new Promise<void>((resolve) => (heard = resolve));
      search.setReference(side);
      await settled;
      return search.ranked(0, photos.size).flatMap((candidate) => {
        const photo = photos.get(candidate.key);
        return photo === undefined ? [] : [{ candidate, photo }];
      });
    },
    dispose: () => {
      search.dispose();
    },
  };
}

function plainScores(
  engine: headless.Headless,
  photos: readonly LagSearchPhoto[],
  side: Side,
  searched: readonly LagSearchPhoto[],
  photoOf: (url: string) => Side,
): readonly number[] {
  const [only] = photos;
  if (photos.length > 1 || only === undefined)
    return searched.map(({ url }) => sideEvidence(side, photoOf(url)).evidence);
  return engine
    .scorePairs(searched.map(({ url }) => ({ a: only.url, b: url })))
    .map(({ evidence }) => evidence ?? -Infinity);
}
