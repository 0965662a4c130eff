import { describe, expect, it, vi } from 'vitest';
import { createTableDraft, usable } from '../../../../src/state/importing/table-draft.ts';
import { patience } from '../../../tools/patience.ts';

type Draft = ReturnType<typeof createTableDraft>;

const file = (text: string, name = 'who.csv') => new File([text], name);
const understood = (draft: Draft) =>
  vi.waitFor(() => {
    expect(draft.chosen.value?.open?.stale).toBe(false);
  }, patience);
const columns = (draft: Draft) => draft.chosen.value?.open?.choice.columns;

describe('a table on the way into an import', () => {
  it('can be used at once when its columns are known', async () => {
    const draft = createTableDraft();
    draft.choose(file('file,person\na.jpg,Ana\n'));
    expect(usable(draft.chosen.value)).toBeUndefined();
    await understood(draft);
    expect(usable(draft.chosen.value)?.rows.size).toBe(1);
  });

  it('waits for the column of the photos, and for the order of its days', async () => {
    const draft = createTableDraft();
    draft.choose(file('portrait,date\na.jpg,6/5/2004\n'));
    await understood(draft);
    expect(draft.chosen.value?.open?.understood?.missing).toBe('file-column');
    draft.setColumn(0, 'file');
    expect(usable(draft.chosen.value)).toBeUndefined();
    await understood(draft);
    expect(draft.chosen.value?.open?.understood?.missing).toBe('day-order');
    draft.setDayOrder('day-first');
    await understood(draft);
    expect(usable(draft.chosen.value)?.rows.get('a.jpg')?.date).toBe('2004-05-06');
  });

  it('is remembered by its header until the gallery is locked', async () => {
    const draft = createTableDraft();
    draft.choose(file('portrait,who\na.jpg,Ana\n'));
    await understood(draft);
    draft.setColumn(0, 'file');
    await understood(draft);
    draft.withdraw();
    expect(draft.chosen.value).toBeUndefined();
    draft.choose(file('portrait,who\nb.jpg,Bo\n', 'more.csv'));
    await understood(draft);
    expect(usable(draft.chosen.value)?.rows.get('b.jpg')?.person).toBe('Bo');
    draft.choose(file('portrait,name\nb.jpg,Bo\n', 'other.csv'));
    await understood(draft);
    expect(columns(draft)).toEqual([undefined, 'person']);
    draft.forget();
    draft.choose(file('portrait,who\nb.jpg,Bo\n'));
    await understood(draft);
    expect(columns(draft)).toEqual([undefined, 'person']);
  });

  it('that cannot be read says why, and a withdrawn one never comes back', async () => {
    const draft = createTableDraft();
    draft.choose(file('{', 'who.json'));
    await vi.waitFor(() => {
      expect(draft.chosen.value?.failure?.code).toBe('table.not-a-table');
    }, patience);
    draft.choose(file(`file\n${'a.jpg\n'.repeat(50_000)}`));
    draft.withdraw();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(draft.chosen.value).toBeUndefined();
  });
});
