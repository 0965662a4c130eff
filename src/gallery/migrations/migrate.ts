import type { GalleryDatabase } from '../schema.ts';
import { step1 } from './step-1.ts';
import { step2 } from './step-2.ts';
import { step3 } from './step-3.ts';
import { step4 } from './step-4.ts';

/** The step at index n leads from version n to n + 1. A step that was released is never changed. */
const steps: readonly ((database: GalleryDatabase) => void)[] = [step1, step2, step3, step4];

export const newestVersion = steps.length;

/** Runs inside the upgrade's transaction: a step that throws leaves the database as it was. */
export function migrate(database: GalleryDatabase, from: number, to: number): void {
  for (const step of steps.slice(from, to)) step(database);
}
