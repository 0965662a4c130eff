import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../src/gallery/contract.ts';
import { writeInCase } from '../../../../src/workflows/cases/write-in-case.ts';
import { codeOf, valueOf } from '../../engine/expecting.ts';
import { review, searching } from '../../gallery/a-gallery.ts';
import { freshGallery } from '../../gallery/galleries.ts';

const change: Change = { kind: 'put', store: 'reviews', record: review, revision: 0 };

describe('what is written for a case', () => {
  it('stays while the case does', async () => {
    const gallery = await freshGallery();
    valueOf(await gallery.commit([{ kind: 'put', store: 'cases', record: searching, revision: 0 }]));
    valueOf(await writeInCase(gallery, searching.id, [change], '2026-11-21'));
    expect(valueOf(await gallery.list('reviews')).kept).toHaveLength(1);
  });

  it('goes after a case that was deleted meanwhile: nobody could see or delete it any more', async () => {
    const gallery = await freshGallery();
    expect(codeOf(await writeInCase(gallery, searching.id, [change], '2026-11-21'))).toBe('gallery.conflict');
    expect(valueOf(await gallery.list('reviews')).kept).toEqual([]);
  });
});
