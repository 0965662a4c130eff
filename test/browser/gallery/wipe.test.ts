import { describe, expect, it, vi } from 'vitest';
import { codeOf, valueOf } from '../engine/expecting.ts';
import { fill } from './a-gallery.ts';
import { freshName, passphrase, tab } from './galleries.ts';
import { openRaw } from './raw.ts';

/** Something in every place where a page can keep anything. */
async function fillOrigin(name: string): Promise<void> {
  const vault = tab(name);
  valueOf(await valueOf(await vault.create(passphrase)).commit(fill));
  (await openRaw(`${name}-second`, 1)).close();
  await (await caches.open('yearspan-models')).put('/weights', new Response('bytes'));
  localStorage.setItem('language', 'en');
  sessionStorage.setItem('scroll', '12');
  document.cookie = 'shallow=1; path=/';
  document.cookie = `deep=1; path=${location.pathname.slice(0, location.pathname.lastIndexOf('/') + 1)}`;
  const root = await navigator.storage.getDirectory();
  const file = await (
    await root.getDirectoryHandle('folder', { create: true })
  ).getFileHandle('file', {
    create: true,
  });
  const writable = await file.createWritable();
  await writable.write('bytes');
  await writable.close();
}

describe('a wipe', () => {
  it('leaves no database, cache, key, cookie or file, and locks the gallery in every tab', async () => {
    const name = freshName();
    await fillOrigin(name);
    const [here, there] = [tab(name), tab(name)];
    const galleries = [valueOf(await here.unlock(passphrase)), valueOf(await there.unlock(passphrase))];
    expect(valueOf(await here.wipe())).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
    expect(await caches.keys()).toEqual([]);
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, '']);
    const files: string[] = [];
    for await (const file of (await navigator.storage.getDirectory()).keys()) files.push(file);
    expect(files).toEqual([]);
    for (const gallery of galleries) expect(codeOf(await gallery.list('people'))).toBe('vault.locked');
    for (const vault of [here, there]) expect(valueOf(await vault.state())).toEqual({ kind: 'none' });
    expect(await indexedDB.databases()).toEqual([]);
    expect(codeOf(await here.create('a fresh start'))).toBe('ok');
  });

  it('names what is left when a tab that is not ours keeps its database open', async () => {
    const name = freshName();
    const foreign = await openRaw(`${name}-foreign`, 1);
    expect(valueOf(await tab(name).wipe())).toEqual([`IndexedDB: ${name}-foreign`]);
    foreign.close();
    expect(valueOf(await tab(name).wipe())).toEqual([]);
  });

  it('of a gallery in memory forgets it', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const vault = tab('nowhere');
    const gallery = valueOf(await vault.create(passphrase));
    expect(valueOf(await vault.wipe())).toEqual([]);
    expect(codeOf(await gallery.commit(fill))).toBe('vault.locked');
    expect(valueOf(await vault.state())).toEqual({ kind: 'none' });
    vi.unstubAllGlobals();
  });
});
