/** The command by which accuracy is judged, on photos of no labelled set. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { makeCorpus } from '../tools/corpus/make-corpus.ts';
import { makePhotos } from './many-photos.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsx = createRequire(import.meta.url).resolve('tsx/cli');
/** Read for longer than the app needs to store itself: after that its service worker would answer for the photos. */
const photos = 120;

test(`the evaluation command reads ${String(photos)} photos to the last one and scores their pairs`, async ({}, info) => {
  await makeCorpus();
  const folder = info.outputPath('photos');
  const names = await makePhotos(folder, photos, 1);
  const [pairs, scores, faces, summary] = ['pairs.csv', 'scores.csv', 'faces.csv', 'summary.json'].map(
    (name) => info.outputPath(name),
  ) as [string, string, string, string];
  const rows = names.flatMap((name, index) => (index % 2 === 1 ? [`${names[index - 1] ?? ''},${name}`] : []));
  await writeFile(pairs, ['a,b', ...rows, ''].join('\n'));

  await promisify(execFile)(
    process.execPath,
    [
      ...[tsx, 'models/evaluate/main.ts', '--root', folder, '--pairs', pairs, '--scores', scores],
      ...['--faces', faces, '--summary', summary],
    ],
    { cwd: root },
  );

  const statuses = (await readFile(faces, 'utf8'))
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',')[1]);
  expect(statuses).toEqual(names.map(() => 'ok'));
  const scored = (await readFile(scores, 'utf8')).trim().split('\n').slice(1);
  expect(scored.map((row) => row.split(',').at(-1))).toEqual(rows.map(() => 'ok'));
  expect(JSON.parse(await readFile(summary, 'utf8'))).toMatchObject({
    photos,
    failed: 0,
    pairs: rows.length,
  });
});
