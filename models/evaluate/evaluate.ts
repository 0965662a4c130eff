import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PairScore, PhotoReading } from '../../src/workflows/headless.ts';
import { accuracyOf } from './accuracy.ts';
import type { EvaluateArguments } from './arguments.ts';
import { openBrowserEngine, type BrowserEngine } from './browser-engine.ts';
import { modelHashes } from './model-hashes.ts';
import {
  faceCells,
  faceColumns,
  makeFoldersOf,
  roundedScore,
  scoreCells,
  scoreColumns,
  writeCsv,
  writeJsonLines,
} from './output.ts';
import { readList, readPairs, type PairRow } from './pairs-file.ts';
import { createProgress } from './progress.ts';
import { summaryOf } from './summary.ts';

/** Photos between two progress lines. */
const photosPerLine = 25;
/** Pairs that cross into the page at a time. */
const chunk = 5_000;
const pairsPerLine = 50_000;
/** Templates that cross out of the page at a time. */
const templateChunk = 250;

/** Feeds the files to the built app in `dist` and writes what comes out; `project` is the repository's folder. */
export async function evaluate(options: EvaluateArguments, dist: string, project: string): Promise<void> {
  const pairs = await readPairs(options.pairs, options.limit);
  const cohort = options.cohort === undefined ? undefined : await readList(options.cohort);
  const photos = [...new Set([...pairs.flatMap(({ a, b }) => [a, b]), ...(cohort ?? [])])];
  const { scores: scoresFile, faces, summary, templates } = options;
  await makeFoldersOf([scoresFile, faces, summary, ...(templates === undefined ? [] : [templates])]);

  const engine = await openBrowserEngine({ dist, root: options.root, keepFaces: true });
  try {
    const readings = await readPhotos(engine, photos);
    const report = await engine.report();
    await writeCsv(
      faces,
      faceColumns,
      readings.map(({ cells }) => cells),
    );
    const cohortFaces = cohort === undefined ? undefined : await engine.useCohort(cohort);
    if (templates !== undefined) await writeJsonLines(templates, templateLines(engine, photos));
    const scores = await scorePairs(engine, pairs, scoresFile);
    await engine.close();

    process.stderr.write('figures and their intervals\n');
    const contents = summaryOf({
      accuracy: accuracyOf(pairs, scores),
      readings,
      pairs: pairs.length,
      engine: report,
      ...(cohort === undefined ? {} : { cohort: { photos: cohort.length, faces: cohortFaces ?? 0 } }),
      modelHashes: await modelHashes(dist, join(project, 'models')),
    });
    await writeFile(summary, `${JSON.stringify(contents, undefined, 2)}\n`);
  } finally {
    await engine.close();
  }
}

/** What stays here of a reading; its descriptors are kept in the page. */
interface ReadPhoto extends Pick<PhotoReading, 'status' | 'milliseconds'> {
  readonly cells: ReturnType<typeof faceCells>;
}

/** In the order of the photos. */
async function readPhotos(engine: BrowserEngine, photos: readonly string[]): Promise<readonly ReadPhoto[]> {
  const progress = createProgress('photos', photos.length, photosPerLine);
  const read = new Map<string, ReadPhoto>();
  await engine.read(photos, (path, reading) => {
    const { status, milliseconds } = reading;
    read.set(path, { status, milliseconds, cells: faceCells(path, reading) });
    progress();
  });
  return photos.map((path) => read.get(path)).filter((photo) => photo !== undefined);
}

async function scorePairs(
  engine: BrowserEngine,
  pairs: readonly PairRow[],
  file: string,
): Promise<readonly PairScore[]> {
  const progress = createProgress('pairs', pairs.length, pairsPerLine);
  const scores: PairScore[] = [];
  const rows = async function* () {
    for (let start = 0; start < pairs.length; start += chunk) {
      const some = pairs.slice(start, start + chunk);
      const scored = await engine.scorePairs(some.map(({ same: _same, ...pair }) => pair));
      for (const [index, pair] of some.entries()) {
        const score = scored[index];
        if (score === undefined) throw new Error(`no score for ${pair.a} and ${pair.b}`);
        const shown = roundedScore(score);
        scores.push(shown);
        yield scoreCells(pair, shown);
        progress();
      }
    }
  };
  await writeCsv(file, scoreColumns, rows());
  return scores;
}

async function* templateLines(engine: BrowserEngine, photos: readonly string[]) {
  for (let start = 0; start < photos.length; start += templateChunk) {
    const some = photos.slice(start, start + templateChunk);
    const templates = await engine.templates(some);
    for (const [index, path] of some.entries()) {
      const template = templates[index] ?? null;
      if (template !== null) yield { path, template };
    }
  }
}
