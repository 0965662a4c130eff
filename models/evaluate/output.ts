/** SCORES.csv, FACES.csv, TEMPLATES.jsonl out: row by row, so that half a million of them need no memory. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { PairScore, PhotoReading } from '../../src/workflows/headless.ts';
import type { PairRow } from './pairs-file.ts';

type Rows<T> = Iterable<T> | AsyncIterable<T>;
type Cell = string | number | undefined;

export const scoreColumns = ['a', 'b', 'same', 'similarity', 'evidence', 'status'] as const;

export function scoreCells(
  { a, b, same }: PairRow,
  { similarity, evidence, status }: PairScore,
): readonly Cell[] {
  return [a, b, same === undefined ? undefined : Number(same), similarity, evidence, status];
}

export const faceColumns = [
  'path',
  'status',
  'faces',
  'rung',
  'x',
  'y',
  'width',
  'height',
  'age',
  'ageSd',
  'quality',
  'milliseconds',
] as const;

/** Pixels, years and milliseconds to the hundredth. */
export function faceCells(path: string, reading: PhotoReading): readonly Cell[] {
  const { status, faces, face, quality, milliseconds } = reading;
  return [
    path,
    status,
    faces,
    face?.rung,
    rounded(face?.box.x, 2),
    rounded(face?.box.y, 2),
    rounded(face?.box.width, 2),
    rounded(face?.box.height, 2),
    rounded(face?.age.mean, 2),
    rounded(face?.age.sd, 2),
    rounded(quality, 4),
    rounded(milliseconds, 2),
  ];
}

/** Similarity and evidence as the file shows them; the figures are worked out from these, so that the file gives them again. */
export function roundedScore({ similarity, evidence, status }: PairScore): PairScore {
  const digits = 7;
  return {
    status,
    ...(similarity === undefined ? {} : { similarity: Number(similarity.toFixed(digits)) }),
    ...(evidence === undefined ? {} : { evidence: Number(evidence.toFixed(digits)) }),
  };
}

export async function writeCsv(
  path: string,
  columns: readonly string[],
  rows: Rows<readonly Cell[]>,
): Promise<void> {
  const table = stringify({ header: true, columns: [...columns] });
  await pipeline(Readable.from(rows), table, createWriteStream(path));
}

export async function writeJsonLines(path: string, rows: Rows<unknown>): Promise<void> {
  const lines = async function* () {
    for await (const row of rows) yield `${JSON.stringify(row)}\n`;
  };
  await pipeline(lines, createWriteStream(path));
}

/** Makes the folders of these files, so that a long run does not end at a missing one. */
export async function makeFoldersOf(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => mkdir(dirname(path), { recursive: true })));
}

function rounded(value: number | undefined, digits: number): number | undefined {
  return value === undefined ? undefined : Number(value.toFixed(digits));
}
