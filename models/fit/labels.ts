/** Labels of the photo sets in the data folder; one file a set, described in models/README.md. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type Split = 'fit' | 'validation';

/** Large Age-Gap set: people photographed young and grown; no ages are known. */
export interface LagLabel {
  readonly path: string;
  readonly person: string;
  readonly side: 'young' | 'adult';
  readonly split: Split;
}

/** UTKFace: one photo each of many people of known age. */
export interface UtkLabel {
  readonly path: string;
  readonly age: number;
  readonly sex: string;
  readonly ethnicity: string;
  readonly split: Split;
}

/** Two face crops of Families in the Wild, relatives or of two families; a family is in one half only. */
export interface KinLabel {
  readonly a: string;
  readonly b: string;
  readonly kin: boolean;
  readonly split: Split;
}

export async function lagLabels(data: string): Promise<LagLabel[]> {
  return (await rows(join(data, 'lag', 'lag.csv'))) as unknown as LagLabel[];
}

export async function utkLabels(data: string): Promise<UtkLabel[]> {
  const labels = await rows(join(data, 'utkface', 'utkface.csv'));
  return labels.map((label) => ({ ...label, age: Number(label['age']) }) as unknown as UtkLabel);
}

export async function kinLabels(data: string): Promise<KinLabel[]> {
  const labels = await rows(join(data, 'kin', 'kin.csv'));
  return labels.map((label) => ({ ...label, kin: label['kin'] === '1' }) as unknown as KinLabel);
}

async function rows(file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(file, 'utf8'), { columns: true, skip_empty_lines: true });
}
