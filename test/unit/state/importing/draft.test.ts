import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { ImportRun } from '../../../../src/domain/gallery.ts';
import { createDraft } from '../../../../src/state/importing/draft.ts';
import { usable } from '../../../../src/state/importing/table-draft.ts';
import { patience } from '../../../tools/patience.ts';

/** Node's files have no path, which every file of a page has. */
const photo = (name: string, bytes = 10): File =>
  Object.defineProperty(new File([new Uint8Array(bytes)], name), 'webkitRelativePath', { value: '' });
const settled = (draft: ReturnType<typeof createDraft>) =>
  vi.waitFor(() => {
    expect(draft.count.value?.complete).toBe(true);
  }, patience);

describe('putting an import together', () => {
  it('counts the chosen files and their bytes', async () => {
    const draft = createDraft();
    expect(draft.offer({ files: [photo('a.jpg', 100), photo('b.jpg', 50)], folders: [] })).toBe(true);
    await settled(draft);
    expect(draft.count.value).toEqual({ files: 2, bytes: 150, complete: true });
  });

  it('tells a table from photos dropped with it', async () => {
    const draft = createDraft();
    draft.offer({ files: [photo('a.jpg'), new File(['file,person\na.jpg,Ana\n'], 'who.csv')], folders: [] });
    await settled(draft);
    expect(draft.count.value?.files).toBe(1);
    await vi.waitFor(() => {
      expect(usable(draft.table.chosen.value)?.rowCount).toBe(1);
    }, patience);
  });

  it('keeps the photos when a table comes later', async () => {
    const draft = createDraft();
    draft.offer({ files: [photo('a.jpg')], folders: [] });
    draft.offer({ files: [new File(['file,person\na.jpg,Ana\n'], 'who.csv')], folders: [] });
    await settled(draft);
    expect(draft.photos.value).toBeDefined();
    expect(draft.table.chosen.value?.name).toBe('who.csv');
  });

  it('says so when there was nothing of use', () => {
    expect(createDraft().offer({ files: [], folders: [] })).toBe(false);
  });

  it('plans nothing with a table until it is understood', async () => {
    const draft = createDraft();
    draft.collection.value = 'c';
    draft.offer({ files: [photo('a.jpg'), new File(['[{"file":"a.jpg"}]'], 'who.json')], folders: [] });
    expect(draft.plan()).toBeUndefined();
    await vi.waitFor(() => {
      expect(draft.plan()?.table?.rows.size).toBe(1);
    }, patience);
  });

  it('plans nothing while the photos or the collection are missing', () => {
    const draft = createDraft();
    draft.collection.value = 'c';
    expect(draft.plan()).toBeUndefined();
    draft.offer({ files: [photo('a.jpg')], folders: [] });
    expect(draft.plan()).toMatchObject({ collection: 'c', keepOriginals: false });
    draft.collection.value = undefined;
    expect(draft.plan()).toBeUndefined();
  });

  it('starts in the collection on show, not in the one an earlier look was for', () => {
    const draft = createDraft();
    draft.startIn('a');
    draft.startIn('b');
    draft.offer({ files: [photo('a.jpg')], folders: [] });
    expect(draft.plan()).toMatchObject({ collection: 'b' });
  });

  it('leaves photos that wait for a collection to that one', () => {
    const draft = createDraft();
    draft.startIn('a');
    draft.offer({ files: [photo('a.jpg')], folders: [] });
    draft.startIn('b');
    expect(draft.plan()).toMatchObject({ collection: 'a' });
  });

  it('takes photos let go over another collection there', () => {
    const draft = createDraft();
    draft.startIn('a');
    draft.offer({ files: [photo('a.jpg')], folders: [] });
    draft.forgetPlace();
    draft.startIn('b');
    expect(draft.plan()).toMatchObject({ collection: 'b' });
  });

  it('goes on with an interrupted run in its own collection, with its own choice of originals', () => {
    const draft = createDraft();
    const run: ImportRun = {
      id: 'r',
      collection: 'old',
      source: 'Summer',
      keepOriginals: true,
      startedAt: '2026-01-01T00:00:00Z',
      state: 'running',
      total: 3,
    };
    draft.collection.value = 'other';
    draft.goOnWith(run);
    draft.offer({ files: [photo('a.jpg')], folders: [] });
    expect(draft.plan()).toMatchObject({ collection: 'old', keepOriginals: true, resume: run });
  });

  it('does not go on without a table where one said who agreed', async () => {
    const draft = createDraft();
    const run: ImportRun = {
      id: 'run',
      collection: 'old',
      source: 'album',
      keepOriginals: false,
      withTable: true,
      startedAt: '2026-06-01T00:00:00.000Z',
      state: 'running',
      total: 2,
    };
    draft.goOnWith(run);
    draft.offer({ files: [photo('a.jpg')], folders: [] });
    expect(draft.plan()).toBeUndefined();
    draft.offer({ files: [new File(['file,person\na.jpg,Ana\n'], 'who.csv')], folders: [] });
    await vi.waitFor(() => {
      expect(draft.plan()?.resume).toBe(run);
    }, patience);
  });

  it('forgets everything when it is cleared, even what was still being counted or read', async () => {
    const draft = createDraft();
    draft.startIn('a');
    draft.offer({ files: [photo('a.jpg'), new File(['file\n'], 'who.csv')], folders: [] });
    draft.clear();
    expect(draft.collection.value).toBeUndefined();
    await wait(20);
    expect(draft.photos.value).toBeUndefined();
    expect(draft.count.value).toBeUndefined();
    expect(draft.table.chosen.value).toBeUndefined();
  });
});
