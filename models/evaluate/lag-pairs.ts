/**
 * Pairs files for the validation people of LAG, from its lag.csv (`path,person,side,split`):
 *
 *     tsx models/evaluate/lag-pairs.ts LAG.csv YOUNG-GROWN.csv ALL.csv
 *
 * The first file holds every pair of a young and a grown photo, the second every pair of photos.
 */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { argv, stderr } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { makeFoldersOf, writeCsv } from './output.ts';

export interface LagPhoto {
  /** Relative to LAG's folder. */
  readonly path: string;
  readonly person: string;
  readonly side: 'young' | 'adult';
  readonly split: 'fit' | 'validation';
}

export interface LagPair {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

/** What `npm run evaluate` takes. */
export const mostPairs = 500_000;

const seed = 2_015;

/** Young photo first, grown photo second. Every same-person pair; of the others a fixed sample where all are too many. */
export function youngGrownPairs(photos: readonly LagPhoto[], most = mostPairs): readonly LagPair[] {
  const young = photos.filter(({ side }) => side === 'young');
  const grown = photos.filter(({ side }) => side === 'adult');
  return atMost(
    young.flatMap((a) => grown.map((b) => pairOf(a, b))),
    most,
  );
}

/** Every two photos once; of the different-person pairs a fixed sample where all are too many. */
export function allPairs(photos: readonly LagPhoto[], most = mostPairs): readonly LagPair[] {
  return atMost(
    photos.flatMap((a, index) => photos.slice(index + 1).map((b) => pairOf(a, b))),
    most,
  );
}

export async function readLag(path: string): Promise<readonly LagPhoto[]> {
  const photos: LagPhoto[] = [];
  await pipeline(
    createReadStream(path),
    parse({ bom: true, columns: true }),
    async (records: AsyncIterable<LagPhoto>) => {
      for await (const photo of records) photos.push(photo);
    },
  );
  return photos;
}

export async function writePairs(path: string, pairs: readonly LagPair[]): Promise<void> {
  await makeFoldersOf([path]);
  await writeCsv(
    path,
    ['a', 'b', 'same'],
    pairs.map(({ a, b, same }) => [a, b, Number(same)]),
  );
}

function pairOf(a: LagPhoto, b: LagPhoto): LagPair {
  return { a: a.path, b: b.path, same: a.person === b.person };
}

/** Every same-person pair and as many of the others as fit, each equally likely; the order stays (Knuth's selection sampling). */
function atMost(pairs: readonly LagPair[], most: number): readonly LagPair[] {
  if (pairs.length <= most) return pairs;
  const random = xoroshiro128plus(seed);
  let others = pairs.filter(({ same }) => !same).length;
  let wanted = Math.max(0, most - (pairs.length - others));
  return pairs.filter(({ same }) => {
    if (same) return true;
    const taken = uniformInt(random, 1, others) <= wanted;
    others -= 1;
    if (taken) wanted -= 1;
    return taken;
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [lag, youngGrown, all] = argv.slice(2);
  if (lag === undefined || youngGrown === undefined || all === undefined) {
    stderr.write('tsx models/evaluate/lag-pairs.ts LAG.csv YOUNG-GROWN.csv ALL.csv\n');
    process.exitCode = 2;
  } else {
    const photos = (await readLag(lag)).filter(({ split }) => split === 'validation');
    for (const [path, pairs] of [
      [youngGrown, youngGrownPairs(photos)],
      [all, allPairs(photos)],
    ] as const) {
      await writePairs(path, pairs);
      stderr.write(
        `${path}: ${pairs.length} pairs, ${pairs.filter(({ same }) => same).length} of one person\n`,
      );
    }
  }
}
