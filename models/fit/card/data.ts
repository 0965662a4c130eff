/** Validation photos with what the engine and stock face-api make of them. */
import { join } from 'node:path';
import { lagLabels, utkLabels, type LagLabel, type UtkLabel } from '../labels.ts';
import { readPhotos, type ReadingOptions, type ReadingPlan, type Readings } from '../readings.ts';
import { readStock, type StockReadings } from './stock.ts';

export interface LabelledSet<Label extends { readonly path: string }> {
  readonly labels: readonly Label[];
  readonly readings: Readings;
  readonly stock: StockReadings;
}

export interface ValidationData {
  readonly lag: LabelledSet<LagLabel>;
  readonly utk: LabelledSet<UtkLabel>;
}

export async function validationData(plan: ReadingPlan, data: string): Promise<ValidationData> {
  return {
    lag: await readSet(plan, join(data, 'lag'), await lagLabels(data), { ablate: true }),
    utk: await readSet(plan, join(data, 'utkface'), await utkLabels(data), {}),
  };
}

async function readSet<Label extends LagLabel | UtkLabel>(
  plan: ReadingPlan,
  root: string,
  all: readonly Label[],
  options: ReadingOptions,
): Promise<LabelledSet<Label>> {
  const labels = all.filter(({ split }) => split === 'validation');
  const paths = labels.map(({ path }) => path);
  const readings = await readPhotos(plan, root, paths, options);
  return { labels, readings, stock: await readStock(plan, root, paths, readings) };
}
