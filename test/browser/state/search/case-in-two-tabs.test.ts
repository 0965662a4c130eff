import { describe, expect, it } from 'vitest';
import { codeOf, valueOf } from '../../engine/expecting.ts';
import { freshName, passphrase, tab, unlockAgain } from '../../gallery/galleries.ts';
import { aFace } from '../../../unit/a-face.ts';
import { until } from '../an-album.ts';
import { keptCase, reference, saved, searchTab } from './a-search.ts';

describe('a case that is open in two tabs', () => {
  const twoTabs = async () => {
    const database = freshName();
    const one = await searchTab(valueOf(await tab(database).create(passphrase)));
    const id = await keptCase(one);
    const other = await searchTab(await unlockAgain(database));
    valueOf(await other.cases.show(id));
    return { one, other };
  };

  it('follows what the other tab changes', async () => {
    const { one, other } = await twoTabs();
    one.cases.words.value = { name: 'Li', facts: {} };
    await saved(other, ({ record }) => record.name === 'Li');
    expect(other.cases.words.value.name).toBe('Li');
    one.references.value = [...one.references.value, reference(7)];
    await until(other.references, (photos) => photos.length === 3);
    expect(other.references.value[2]?.view).toEqual(one.references.value[2]?.view);
  });

  it('shows the picture of the face that the other tab has picked', async () => {
    const { one, other } = await twoTabs();
    const [first, ...rest] = one.references.value;
    if (first === undefined) throw new Error('two photos');
    const crop = { bytes: new Uint8Array(900).fill(77), type: 'image/webp' };
    const picked = { ...first, face: aFace({ score: 0.5 }), crop };
    one.references.value = [picked, ...rest];
    await until(other.references, ([photo]) => photo?.face.score === 0.5);
    expect(other.references.value[0]?.crop).toEqual(crop);
  });

  it('asks when both changed it, and loses neither version before that', async () => {
    const { one, other } = await twoTabs();
    other.cases.words.value = { name: 'Theirs', facts: {} };
    one.cases.words.value = { name: 'Mine', facts: {} };
    const done = await Promise.all([one.cases.save(), other.cases.save()]);
    expect(done.map(codeOf).sort()).toEqual(['gallery.conflict', 'ok']);
    const [winner, loser] = codeOf(done[0]) === 'ok' ? [one, other] : [other, one];
    const [stored, shown] = [winner.cases.words.value.name, loser.cases.words.value.name];
    expect(loser.cases.failure.value?.code).toBe('gallery.conflict');
    expect(shown).not.toBe(stored);
    // Nothing is written over while it waits for an answer.
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(winner.cases.open.value?.record.name).toBe(stored);
    expect(loser.cases.words.value.name).toBe(shown);

    valueOf(await loser.cases.takeMine());
    await saved(winner, ({ record }) => record.name === shown);
    expect(loser.cases.failure.value).toBeUndefined();
  });

  it('shows the other version when that is wanted', async () => {
    const { one, other } = await twoTabs();
    one.cases.words.value = { name: 'Mine', facts: {} };
    other.cases.words.value = { name: 'Theirs', facts: {} };
    valueOf(await other.cases.save());
    expect(codeOf(await one.cases.save())).toBe('gallery.conflict');
    valueOf(await one.cases.takeStored());
    expect(one.cases.words.value.name).toBe('Theirs');
    expect(one.cases.unsaved.value).toBe(false);
  });

  it('leaves the page when the other tab deletes it', async () => {
    const { one, other } = await twoTabs();
    expect(valueOf(await one.cases.remove())).toEqual([]);
    await until(other.cases.open, (open) => open === undefined);
    expect(other.references.value).toEqual([]);
  });
});
