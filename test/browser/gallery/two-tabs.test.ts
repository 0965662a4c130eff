import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { newestVersion } from '../../../src/gallery/migrations/migrate.ts';
import type { Touched } from '../../../src/gallery/contract.ts';
import { codeOf, valueOf } from '../engine/expecting.ts';
import { fill, person, picturesOfAll } from './a-gallery.ts';
import { deleteDatabase, freshGallery, freshName, passphrase, tab, unlockAgain } from './galleries.ts';
import { openRaw } from './raw.ts';

describe('two tabs', () => {
  it('both hear which records either has written, and nothing of their content', async () => {
    const name = freshName();
    const here = await freshGallery(name);
    const there = await unlockAgain(name);
    const heard: { readonly here: Touched[]; readonly there: Touched[] } = { here: [], there: [] };
    here.onTouched((touched) => heard.here.push(touched));
    const stop = there.onTouched((touched) => heard.there.push(touched));
    const onChannel: unknown[] = [];
    const channel = new BroadcastChannel(name);
    channel.addEventListener('message', ({ data }) => onChannel.push(data));
    valueOf(await here.commit(fill));
    await expect.poll(() => heard.there).toHaveLength(1);
    const touched = heard.here[0] ?? [];
    expect(touched).toContainEqual({ store: 'people', id: person.id });
    expect(touched).toContainEqual({ store: 'pictures', id: picturesOfAll[0] });
    expect(touched).toHaveLength(fill.length);
    expect(heard.there).toEqual([touched]);
    expect(onChannel).toEqual([{ kind: 'touched', touched }]);
    stop();
    valueOf(await there.commit([{ kind: 'delete', store: 'people', id: person.id, revision: 1 }]));
    await expect.poll(() => heard.here).toHaveLength(2);
    expect(heard.here[1]).toEqual([{ store: 'people', id: person.id }]);
    expect(heard.there).toHaveLength(1);
    channel.close();
  });

  it('hear nothing of a commit that failed', async () => {
    const gallery = await freshGallery();
    let heard = 0;
    gallery.onTouched(() => (heard += 1));
    expect(
      codeOf(await gallery.commit([{ kind: 'delete', store: 'people', id: person.id, revision: 1 }])),
    ).toBe('gallery.conflict');
    expect(heard).toBe(0);
  });
});

describe('a newer version', () => {
  it('opened by another tab closes this one, which says so and keeps its content readable in the page', async () => {
    const name = freshName();
    const vault = tab(name);
    const gallery = valueOf(await vault.create(passphrase));
    valueOf(await gallery.commit(fill));
    const newer = await openRaw(name, newestVersion + 1);
    expect(vault.notices).toEqual(['outdated']);
    expect(codeOf(await gallery.list('people'))).toBe('gallery.outdated');
    expect(codeOf(await gallery.commit(fill))).toBe('gallery.outdated');
    expect(codeOf(await vault.state())).toBe('gallery.outdated');
    newer.close();
    // Reloaded without getting the newer app, the tab still changes nothing.
    expect(codeOf(await tab(name).state())).toBe('gallery.newer');
    expect(codeOf(await tab(name).unlock(passphrase))).toBe('gallery.newer');
    expect(codeOf(await tab(name).create(passphrase))).toBe('gallery.newer');
  });

  it('of this app waits for an older tab that does not close, says so, and opens when it has', async () => {
    const name = freshName();
    const older = await openRaw(name, 1, (database) => database.createObjectStore('key', { keyPath: 'id' }));
    const vault = tab(name);
    expect(codeOf(await vault.state())).toBe('gallery.blocked');
    expect(vault.notices).toEqual(['blocked']);
    expect(codeOf(await vault.state())).toBe('gallery.blocked');
    older.close();
    await expect.poll(async () => codeOf(await vault.state())).toBe('ok');
    expect(vault.notices).toEqual(['blocked']);
  });
});

describe('a database that goes away under an open tab', () => {
  it('locks the gallery; the vault is none and can be made again', async () => {
    const name = freshName();
    const vault = tab(name);
    const gallery = valueOf(await vault.create(passphrase));
    const heard: string[] = [];
    gallery.onLocked(() => heard.push('locked'));
    await deleteDatabase(name);
    expect(heard).toEqual(['locked']);
    expect(codeOf(await gallery.commit(fill))).toBe('vault.locked');
    expect(valueOf(await vault.state())).toEqual({ kind: 'none' });
    const again = valueOf(await vault.create('another'));
    expect(codeOf(await again.commit(fill))).toBe('ok');
    expect(codeOf(await gallery.list('people'))).toBe('vault.locked');
  });

  it('by the browser, which clears the origin, does the same', async () => {
    const name = freshName();
    const vault = tab(name);
    const gallery = valueOf(await vault.create(passphrase));
    await cdp().send('Storage.clearDataForOrigin', {
      origin: location.origin,
      storageTypes: 'indexeddb',
    });
    await expect.poll(async () => codeOf(await gallery.list('people'))).toBe('vault.locked');
    expect(valueOf(await vault.state())).toEqual({ kind: 'none' });
  });
});
