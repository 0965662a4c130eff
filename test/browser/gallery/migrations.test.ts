import { describe, expect, it } from 'vitest';
import { newestVersion } from '../../../src/gallery/migrations/migrate.ts';
import { codeOf, only, valueOf } from '../engine/expecting.ts';
import {
  collection,
  consent,
  cropBytes,
  face,
  fill,
  person,
  photo,
  picturesOfAll,
  settings,
  viewBytes,
} from './a-gallery.ts';
import { load } from './fixtures/stored.ts';
import version1 from './fixtures/version-1.json' with { type: 'json' };
import version2 from './fixtures/version-2.json' with { type: 'json' };
import version3 from './fixtures/version-3.json' with { type: 'json' };
import { freshGallery, freshName, passphrase, tab } from './galleries.ts';
import { dump, openRaw } from './raw.ts';

const storesOf = async (name: string) => {
  const database = await openRaw(name);
  const stores = Object.fromEntries(
    Array.from(database.objectStoreNames, (store) => [
      store,
      database.transaction(store).objectStore(store).keyPath,
    ]),
  );
  const { version } = database;
  database.close();
  return { version, stores };
};

/** Made by the steps up to that version and filled by the verbs of that day; every later version must read them. */
describe.each([
  ['1', version1, ['cases', 'importItems', 'imports', 'opinions', 'pairParts', 'pairRuns', 'reviews']],
  // Nothing wrote cases before version 3.
  ['2', version2, ['opinions', 'pairParts', 'pairRuns', 'reviews']],
  ['3', version3, ['pairParts', 'pairRuns']],
] as const)('a database of version %s', (_version, stored, added) => {
  it('opens with its passphrase, and every record and picture in it is readable', async () => {
    const name = freshName();
    await load(name, stored);
    const vault = tab(name);
    expect(valueOf(await vault.state())).toEqual({ kind: 'locked' });
    const gallery = valueOf(await vault.unlock(passphrase));
    const first = <T>(record: T) => ({ kept: [{ revision: 1, record }], damaged: [] });
    expect(valueOf(await gallery.list('collections'))).toEqual(first(collection));
    expect(valueOf(await gallery.list('people'))).toEqual(first(person));
    expect(valueOf(await gallery.list('photos'))).toEqual(first(photo));
    expect(valueOf(await gallery.list('faces'))).toEqual(first(face));
    expect(valueOf(await gallery.list('consents'))).toEqual(first(consent));
    expect(valueOf(await gallery.list('settings'))).toEqual(first(settings));
    expect(valueOf(await gallery.picture(picturesOfAll[0]))?.bytes).toEqual(viewBytes);
    expect(valueOf(await gallery.picture(picturesOfAll[1]))?.bytes).toEqual(cropBytes);
  });

  it('keeps its raw records through the upgrade, and takes what only later versions know', async () => {
    const name = freshName();
    await load(name, stored);
    const before = await dump(name);
    const gallery = valueOf(await tab(name).unlock(passphrase));
    const after = await dump(name);
    for (const [store, values] of before) expect(after.get(store)).toEqual(values);
    expect([...after.keys()].filter((store) => !before.has(store) && store !== 'staging').sort()).toEqual(
      added,
    );
    const news = fill.filter(
      (change) => change.kind === 'put' && (before.get(change.store) ?? []).length === 0,
    );
    expect(codeOf(await gallery.commit(news))).toBe('ok');
    expect(only(valueOf(await gallery.list('cases')).kept).revision).toBe(1);
  });

  it('ends up with the very stores of a new database', async () => {
    const [old, fresh] = [freshName(), freshName()];
    await load(old, stored);
    valueOf(await tab(old).state());
    await freshGallery(fresh);
    expect(await storesOf(old)).toEqual(await storesOf(fresh));
    expect((await storesOf(old)).version).toBe(newestVersion);
  });
});
