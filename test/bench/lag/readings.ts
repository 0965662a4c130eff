/** One pass of both engines over the labelled photos, shared by all benches of one run. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FivePoints } from '../../../src/domain/face.ts';
import type { PhotoReading } from '../../../src/workflows/headless.ts';
import type { BenchContext } from '../bench.ts';
import type { StockJob } from '../harness/stock-crew.ts';
import type { StockReading } from '../harness/stock.ts';
import { withHarness } from '../open-harness.ts';
import { validationPhotos, type LagPhoto } from './photos.ts';
import { randomFrom, shuffled } from './random.ts';
import { makeVariant, variantKinds, type VariantKind } from './variants.ts';

export interface Reading {
  readonly ours: PhotoReading;
  readonly stock: StockReading;
}

export interface PhotoRead extends Reading {
  readonly photo: LagPhoto;
}

export interface VariantRead extends Reading {
  readonly kind: VariantKind;
  readonly untouched: PhotoRead;
  readonly back: (points: FivePoints) => FivePoints;
}

export interface LagReadings {
  /** Every validation photo as it comes. */
  untouched(): Promise<readonly PhotoRead[]>;
  /** A fixed random choice of them, each turned, halved and mirrored. */
  variants(): Promise<readonly VariantRead[]>;
}

const variedPhotos = 300;
const largestTurn = 30;
const seed = 1;
/** Photos between two lines of progress. */
const portion = 100;

export interface LagOptions extends Pick<BenchContext, 'dist' | 'room'> {
  readonly folder: string;
  /** At most so many people. */
  readonly people: number | undefined;
  readonly progress: (line: string) => void;
}

export async function lagReadings(options: LagOptions): Promise<LagReadings> {
  const { room, folder, people } = options;
  await room.show(folder, 'lag');
  let untouched: Promise<readonly PhotoRead[]> | undefined;
  let variants: Promise<readonly VariantRead[]> | undefined;

  async function readUntouched(): Promise<readonly PhotoRead[]> {
    const photos = await validationPhotos(folder, people);
    const readings = await readAll(
      options,
      photos.map(({ path }) => `lag/${path}`),
      'photos',
    );
    return photos.flatMap((photo, index) => {
      const reading = readings[index];
      return reading === undefined ? [] : [{ photo, ...reading }];
    });
  }

  async function readVariants(): Promise<readonly VariantRead[]> {
    const made: (Pick<VariantRead, 'kind' | 'untouched' | 'back'> & { readonly path: string })[] = [];
    const random = randomFrom(seed);
    await mkdir(join(room.folder, 'variants'), { recursive: true });
    for (const photo of shuffled(await (untouched ??= readUntouched()), seed).slice(0, variedPhotos)) {
      const degrees = (2 * random() - 1) * largestTurn;
      for (const kind of variantKinds) {
        const { png, back } = await makeVariant(join(folder, photo.photo.path), kind, degrees);
        const path = `variants/${String(made.length)}.png`;
        await writeFile(join(room.folder, path), png);
        made.push({ kind, untouched: photo, back, path });
      }
    }
    const readings = await readAll(
      options,
      made.map(({ path }) => path),
      'turned, halved and mirrored photos',
    );
    return made.flatMap(({ path: _, ...variant }, index) => {
      const reading = readings[index];
      return reading === undefined ? [] : [{ ...variant, ...reading }];
    });
  }

  return {
    untouched: () => (untouched ??= readUntouched()),
    variants: () => (variants ??= readVariants()),
  };
}

/** In the order of the paths, which lie below the room's folder. */
function readAll(
  { progress, ...context }: LagOptions,
  paths: readonly string[],
  what: string,
): Promise<Reading[]> {
  return withHarness(context, async ({ page, entry, address }) => {
    const engine = await page.evaluateHandle((harness, url) => harness.openEngine(url), entry);
    const crew = await page.evaluateHandle(async (harness) => {
      const started = new harness.StockCrew(Math.min(navigator.hardwareConcurrency, 4));
      await started.start();
      return started;
    });
    const readings: Reading[] = [];
    for (let start = 0; start < paths.length; start += portion) {
      const urls = paths.slice(start, start + portion).map((path) => address(encoded(path)));
      const ours = await page.evaluate((harness, { engine, urls }) => harness.readAll(engine, urls), {
        engine,
        urls,
      });
      const jobs = urls.map((url, index): StockJob => {
        const lent = ours[index]?.face?.box;
        return { url, ...(lent !== undefined && { lent }) };
      });
      const stock = await crew.evaluate((started, list) => started.describe(list), jobs);
      ours.forEach((reading, index) => {
        readings.push({ ours: reading, stock: stock[index] ?? { faces: 0 } });
      });
      progress(`${String(readings.length)} of ${String(paths.length)} ${what} read`);
    }
    return readings;
  });
}

const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');
