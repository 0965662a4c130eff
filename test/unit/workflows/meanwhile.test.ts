import { describe, expect, it } from 'vitest';
import { failure, success, type Result } from '../../../src/domain/errors.ts';
import { despiteComparisons } from '../../../src/workflows/meanwhile.ts';

/** Fails so often in this way, then succeeds with the number of attempts. */
function failing(times: number, refused: Result<never>): () => Promise<Result<number>> {
  let attempts = 0;
  return () => {
    attempts += 1;
    return Promise.resolve(attempts > times ? success(attempts) : refused);
  };
}

describe('what a comparison at work overtook', () => {
  it('is planned again', async () => {
    const overtaken = failure('gallery.conflict', { store: 'pairParts', id: 'part' });
    expect(await despiteComparisons(failing(2, overtaken))).toEqual(success(3));
  });

  it('is given up after some tries', async () => {
    const overtaken = failure('gallery.conflict', { store: 'pairRuns', id: 'run' });
    expect(await despiteComparisons(failing(100, overtaken))).toEqual(overtaken);
  });

  it.each([failure('gallery.conflict', { store: 'people', id: 'somebody' }), failure('gallery.quota')])(
    'is told from what a person must decide about: %o',
    async (refused) => {
      expect(await despiteComparisons(failing(1, refused))).toEqual(refused);
    },
  );
});
