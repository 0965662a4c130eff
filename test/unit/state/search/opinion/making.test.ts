import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../../src/domain/case.ts';
import { noFilters } from '../../../../../src/domain/search-filters.ts';
import type { Kept } from '../../../../../src/gallery/contract.ts';
import { createLibrary } from '../../../../../src/state/library.ts';
import { createPackMaking } from '../../../../../src/state/search/opinion/making.ts';
import type { DeskPhoto } from '../../../../../src/workflows/search/contract.ts';
import { someReviews } from '../some-reviews.ts';

function aCase(id: string): Kept<Case> {
  const record: Case = {
    id,
    name: '',
    facts: {},
    references: [],
    filters: noFilters,
    collections: [],
    openedAt: '2026-11-22T00:00:00.000Z',
  };
  return { revision: 1, record };
}

function aPhoto(id: string): DeskPhoto {
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  return { id, age: { mean: 4, sd: 1, source: 'estimated' }, open: nothing, crop: nothing };
}

/** A page whose gallery was locked a moment ago: every pack fails. */
async function failed() {
  const openCase = signal<Kept<Case> | undefined>(aCase('one'));
  const photos = signal<readonly DeskPhoto[]>([aPhoto('a')]);
  const making = createPackMaking({
    collection: {
      gallery: {
        open: signal(undefined),
        holdOpen: () => () => undefined,
        newPackKey: () => Promise.reject(new Error('no pack is sealed')),
        packKey: () => Promise.reject(new Error('no pack is opened')),
      },
      library: createLibrary(signal(undefined)),
    },
    search: {
      reference: { photos, side: signal([]) },
      results: {
        candidates: signal([]),
        shown: signal(0),
        tally: signal({ compared: 0, hiddenBy: {}, hidden: 0, leftOut: 0 }),
        folder: signal(undefined),
        failure: signal(undefined),
        revision: signal(0),
        detail: () => undefined,
        ranked: () => [],
      },
      reviews: someReviews(),
      openCase,
    },
    // A page without a picker of files: what is made is downloaded.
    page: {} as unknown as Window,
  });
  await making.start({ candidates: 3, expiresOn: '2026-12-06' });
  return { making, openCase, photos };
}

describe('what came of a review pack', () => {
  it('stays while its case is edited, and goes with the case', async () => {
    const { making, openCase } = await failed();
    expect(making.now.value).toMatchObject({ phase: 'failed', failure: { code: 'vault.locked' } });
    openCase.value = { ...aCase('one'), revision: 2 };
    expect(making.now.value.phase).toBe('failed');
    openCase.value = aCase('two');
    expect(making.now.value.phase).toBe('idle');
  });

  it('goes with the photos that it was made with', async () => {
    const { making, photos } = await failed();
    photos.value = [aPhoto('a')];
    expect(making.now.value.phase).toBe('failed');
    photos.value = [aPhoto('a'), aPhoto('b')];
    expect(making.now.value.phase).toBe('idle');
  });
});
