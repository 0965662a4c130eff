/** `npm run bench [-- --only PREFIX] [--json FILE] [--data DIR] [--limit PEOPLE] [--runs N] [--photos N] [--dist DIR]` */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BenchContext } from './bench.ts';
import type { Figures } from './figure.ts';
import { lagReadings } from './lag/readings.ts';
import { benches, isWanted } from './registry.ts';
import { openRoom } from './room.ts';
import { table } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);
const progress = (line: string) => process.stderr.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    /** Only figures whose names start so. */
    only: { type: 'string', default: '' },
    /** Where to write the figures as JSON. */
    json: { type: 'string' },
    /** Folder of the labelled photos. */
    data: { type: 'string', default: join(root, '../shared/data') },
    /** At most so many people of the labelled photos. */
    limit: { type: 'string' },
    /** Timed repetitions, where a bench's own choice is not wanted. */
    runs: { type: 'string' },
    /** Photos in the folder that is searched, where the bench's own number is not wanted. */
    photos: { type: 'string' },
    /** Folder of the built app. */
    dist: { type: 'string', default: join(root, 'dist') },
  },
});

function count(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${text} is not a whole number from 1 on`);
  return number;
}

async function runAll(context: BenchContext): Promise<Figures> {
  let figures: Figures = {};
  for (const bench of benches.filter((candidate) => isWanted(candidate, values.only))) {
    const name = bench.prefixes.join(' ');
    progress(`${name} ...`);
    try {
      figures = { ...figures, ...(await bench.run(context)) };
    } catch (error) {
      progress(`${name} could not run: ${String(error)}`);
      process.exitCode = 1;
    }
  }
  return Object.fromEntries(Object.entries(figures).filter(([name]) => name.startsWith(values.only)));
}

const dist = resolve(values.dist);
const folder = resolve(values.data, 'lag');
const room = await openRoom();
try {
  const readable = existsSync(join(folder, 'lag.csv'));
  if (!readable)
    say(
      `detect., align., describe., marks. and search. are skipped: no labelled photos in ${folder} (--data DIR)`,
    );
  const people = count(values.limit);
  const lag = readable ? await lagReadings({ dist, room, folder, people, progress }) : undefined;
  const figures = await runAll({
    dist,
    room,
    runs: count(values.runs),
    people,
    photos: count(values.photos),
    labelled: readable ? folder : undefined,
    lag,
    say,
  });
  say(Object.keys(figures).length === 0 ? 'nothing was measured' : `\n${table(figures)}`);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await room.remove();
}
