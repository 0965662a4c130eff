import { describe, expect, it } from 'vitest';
import { createVault } from '../../../src/gallery/open-vault.ts';
import { defaultCost } from '../../../src/gallery/vault/passphrase-key.ts';
import { codeOf, valueOf } from '../engine/expecting.ts';
import { fill, person, picturesOfAll } from './a-gallery.ts';
import { freshGallery, freshName, passphrase, tab, unlockAgain } from './galleries.ts';
import { dump, inStore } from './raw.ts';

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

describe('a vault', () => {
  it('is none at first, and looking for it leaves no database behind', async () => {
    const name = freshName();
    expect(valueOf(await tab(name).state())).toEqual({ kind: 'none' });
    expect(await names()).not.toContain(name);
  });

  it('is open after it was made, locked in a second tab, and opens there with the passphrase', async () => {
    const name = freshName();
    const [first, second] = [tab(name), tab(name)];
    const gallery = valueOf(await first.create(passphrase));
    expect(valueOf(await first.state())).toEqual({ kind: 'open', gallery });
    expect(valueOf(await second.state())).toEqual({ kind: 'locked' });
    expect(codeOf(await second.unlock(passphrase))).toBe('ok');
    expect(valueOf(await second.state()).kind).toBe('open');
  });

  it('is made once: a second try changes nothing, from two tabs at once only one succeeds', async () => {
    const name = freshName();
    const both = await Promise.all([tab(name).create(passphrase), tab(name).create('another')]);
    expect(both.map(codeOf).sort()).toEqual(['ok', 'vault.exists']);
    expect(codeOf(await tab(name).create('a third'))).toBe('vault.exists');
    expect(codeOf(await tab(name).unlock(both[0].ok ? passphrase : 'another'))).toBe('ok');
  });

  it('stays locked for a wrong passphrase, and opens for the right one however its accents are composed', async () => {
    const name = freshName();
    const gallery = valueOf(await tab(name).create('Zoe\u0308 am Meer'));
    gallery.lock();
    const vault = tab(name);
    expect(codeOf(await vault.unlock('Zoe am Meer'))).toBe('vault.wrong-passphrase');
    expect(codeOf(await vault.unlock(''))).toBe('vault.wrong-passphrase');
    expect(valueOf(await vault.state())).toEqual({ kind: 'locked' });
    expect(codeOf(await vault.unlock('Zo\u00eb am Meer'))).toBe('ok');
  });

  it('costs a wrong passphrase the same work as the right one', async () => {
    const name = freshName();
    const vault = createVault({ database: name });
    valueOf(await vault.create(passphrase)).lock();
    const took: Record<string, number> = {};
    // The quickest of three: what else the machine does adds to a time, never takes from it.
    for (const words of [
      passphrase,
      'something else',
      passphrase,
      'something else',
      passphrase,
      'something else',
    ]) {
      const start = performance.now();
      const code = codeOf(await vault.unlock(words));
      took[code] = Math.min(took[code] ?? Infinity, performance.now() - start);
      valueOf(await vault.state());
    }
    const { ok: right = NaN, 'vault.wrong-passphrase': wrong = NaN } = took;
    expect(wrong).toBeGreaterThan(right / 2);
    expect(wrong).toBeLessThan(right * 2);
  });

  it('states the work of a new passphrase beside the key, and a salt of its own', async () => {
    const [first, second] = [freshName(), freshName()];
    const headers = await Promise.all(
      [first, second].map(async (database) => {
        const gallery = valueOf(await createVault({ database }).create(passphrase));
        return valueOf(await gallery.backupKey()).header;
      }),
    );
    expect(headers[0]?.kdf).toMatchObject({ algorithm: 'argon2id', ...defaultCost });
    expect(headers[0]?.kdf.salt).toHaveLength(16);
    expect(headers[0]?.kdf.salt).not.toEqual(headers[1]?.kdf.salt);
  });

  it('keeps its keys where no code can read them', async () => {
    const { key } = valueOf(await (await freshGallery()).backupKey());
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });
});

describe('a locked gallery', () => {
  it('refuses every verb', async () => {
    const gallery = await freshGallery();
    valueOf(await gallery.commit(fill));
    gallery.lock();
    async function* one() {
      yield await Promise.resolve(fill);
    }
    const refused = [
      await gallery.list('people'),
      await gallery.read('people', person.id),
      await gallery.picture(picturesOfAll[0]),
      await gallery.pictureIds(),
      await gallery.commit(fill),
      await gallery.commit([]),
      await gallery.commitAll(one()),
      await gallery.backupKey(),
      await gallery.changePassphrase(passphrase, 'another'),
    ];
    expect(refused.map(codeOf)).toEqual(refused.map(() => 'vault.locked'));
  });

  it('hands out nothing that was being read, and writes nothing that was being sealed, when it locked', async () => {
    const name = freshName();
    const gallery = await freshGallery(name);
    valueOf(await gallery.commit(fill));
    const changed = { ...person, name: 'changed while locking' };
    const running = [
      gallery.list('people'),
      gallery.picture(picturesOfAll[0]),
      gallery.commit([{ kind: 'put', store: 'people', record: changed, revision: 1 }]),
    ];
    gallery.lock();
    expect((await Promise.all<Promise<Parameters<typeof codeOf>[0]>>(running)).map(codeOf)).toEqual(
      running.map(() => 'vault.locked'),
    );
    const again = await unlockAgain(name);
    expect(valueOf(await again.read('people', person.id))).toEqual({ revision: 1, record: person });
  });

  it('tells those who hold it once, and no longer hears of changes', async () => {
    const gallery = await freshGallery();
    const heard: string[] = [];
    gallery.onLocked(() => heard.push('locked'));
    gallery.onTouched(() => heard.push('touched'));
    gallery.lock();
    gallery.lock();
    expect(heard).toEqual(['locked']);
  });
});

describe('a change of passphrase', () => {
  it('opens with the new one only, and writes no record again', async () => {
    const name = freshName();
    const gallery = await freshGallery(name);
    valueOf(await gallery.commit(fill));
    const before = await dump(name);
    valueOf(await gallery.changePassphrase(passphrase, 'nine herons'));
    const after = await dump(name);
    for (const [store, values] of before)
      if (store === 'key') expect(after.get(store)).not.toEqual(values);
      else expect(after.get(store)).toEqual(values);
    expect(codeOf(await tab(name).unlock(passphrase))).toBe('vault.wrong-passphrase');
    const again = await unlockAgain(name, 'nine herons');
    expect(valueOf(await again.read('people', person.id))?.record).toEqual(person);
  });

  it('needs the present one', async () => {
    const name = freshName();
    const gallery = await freshGallery(name);
    const before = await dump(name);
    expect(codeOf(await gallery.changePassphrase('a guess', 'mine now'))).toBe('vault.wrong-passphrase');
    expect(await dump(name)).toEqual(before);
  });

  it('lets an open tab go on, and a backup of it opens with the passphrase of its day', async () => {
    const gallery = await freshGallery();
    const old = valueOf(await gallery.backupKey());
    valueOf(await gallery.changePassphrase(passphrase, 'nine herons'));
    expect(codeOf(await gallery.commit(fill))).toBe('ok');
    const iv = new Uint8Array(12);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, old.key, new Uint8Array([1, 2, 3]));
    const other = tab(freshName());
    expect(codeOf(await other.backupKey(old.header, 'nine herons'))).toBe('backup.wrong-passphrase');
    const key = valueOf(await other.backupKey(old.header, passphrase));
    expect([...new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed))]).toEqual([
      1, 2, 3,
    ]);
  });

  it('from two tabs at once is made by one of them', async () => {
    const name = freshName();
    const gallery = await freshGallery(name);
    const other = await unlockAgain(name);
    const results = await Promise.all([
      gallery.changePassphrase(passphrase, 'one'),
      other.changePassphrase(passphrase, 'two'),
    ]);
    expect(results.map(codeOf).sort()).toEqual(['gallery.conflict', 'ok']);
    expect(codeOf(await tab(name).unlock(results[0].ok ? 'one' : 'two'))).toBe('ok');
  });
});

describe('a damaged key', () => {
  it.each(['salt', 'wrapped', 'check', 'iterations'] as const)(
    'is told from a wrong passphrase: %s',
    async (part) => {
      const name = freshName();
      await freshGallery(name);
      const key = (await inStore(name, 'key', (store) => store.get('key'))) as Record<string, unknown>;
      const header = key['header'] as { kdf: Record<string, unknown>; wrapped: Uint8Array };
      if (part === 'iterations') header.kdf['iterations'] = 2;
      else {
        const bytes = (
          part === 'salt' ? header.kdf['salt'] : part === 'wrapped' ? header.wrapped : key['check']
        ) as Uint8Array;
        bytes[3] = (bytes[3] ?? 0) ^ 1;
      }
      await inStore(name, 'key', (store) => store.put(key));
      expect(codeOf(await tab(name).state())).toBe('vault.damaged');
      expect(codeOf(await tab(name).unlock(passphrase))).toBe('vault.damaged');
      expect(codeOf(await tab(name).create('over it'))).toBe('vault.exists');
    },
  );

  it('in a file that asks for endless work is refused before any work is done', async () => {
    const { header } = valueOf(await (await freshGallery()).backupKey());
    const greedy = { ...header, kdf: { ...header.kdf, iterations: 1_000_000_000 } };
    expect(codeOf(await tab(freshName()).backupKey(greedy, passphrase))).toBe('backup.damaged');
  });
});
