import type { Locator } from '@playwright/test';

/** Opens whatever is folded away within `part`: tables of charts, proofs, what could not be read. */
export async function openFolds(part: Locator): Promise<void> {
  await part.locator('details').evaluateAll((folds) => {
    for (const fold of folds) if (fold instanceof HTMLDetailsElement) fold.open = true;
  });
}
