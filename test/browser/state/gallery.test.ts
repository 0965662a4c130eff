/** The screen's gallery over a real vault in a real database. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../src/domain/gallery.ts';
import { createGalleryScreen, type GalleryScreen } from '../../../src/state/gallery.ts';
import { freshName, passphrase, tab } from '../gallery/galleries.ts';
import { inStore } from '../gallery/raw.ts';
import { patience } from '../../tools/patience.ts';

const screens: GalleryScreen[] = [];

async function aScreen(database: string, beforeWipe?: () => void): Promise<GalleryScreen> {
  const screen = createGalleryScreen(tab(database), window, beforeWipe);
  screens.push(screen);
  await screen.look();
  return screen;
}

afterEach(() => {
  for (const screen of screens.splice(0)) screen.lock();
});

describe('the gallery on the screen', () => {
  it('goes from none to open to locked to open', async () => {
    const screen = await aScreen(freshName());
    expect(screen.phase.value).toBe('none');
    const making = screen.create(passphrase);
    expect(screen.phase.value).toBe('opening');
    await making;
    expect(screen.phase.value).toBe('open');
    expect(screen.fresh.value).toBe(true);
    screen.lock();
    expect(screen.phase.value).toBe('locked');
    expect(screen.open.value).toBeUndefined();
    expect(screen.fresh.value).toBe(false);
    expect(await screen.unlock(passphrase)).toMatchObject({ ok: true });
    expect(screen.fresh.value).toBe(false);
  });

  it('lets go of the gallery before its key is forgotten, and its verbs fail afterwards', async () => {
    const screen = await aScreen(freshName());
    await screen.create(passphrase);
    const gallery = screen.open.value;
    const heldAtLock: boolean[] = [];
    gallery?.onLocked(() => heldAtLock.push(screen.open.value !== undefined));
    screen.lock();
    expect(heldAtLock).toEqual([false]);
    expect(await gallery?.list('people')).toMatchObject({ failure: { code: 'vault.locked' } });
    expect(await screen.saveSettings(defaultSettings)).toMatchObject({ failure: { code: 'vault.locked' } });
  });

  it('stays locked at a wrong passphrase and says so until the next try', async () => {
    const screen = await aScreen(freshName());
    await screen.create(passphrase);
    screen.lock();
    await screen.unlock('eight herons over Grimsby');
    expect(screen.phase.value).toBe('locked');
    expect(screen.failure.value).toEqual({ code: 'vault.wrong-passphrase' });
    await screen.unlock(passphrase);
    expect(screen.failure.value).toBeUndefined();
  });

  it('turns to unlocking when another tab made a gallery meanwhile', async () => {
    const database = freshName();
    const late = await aScreen(database);
    await (await aScreen(database)).create(passphrase);
    await late.create('another passphrase');
    expect(late.phase.value).toBe('locked');
    expect(late.failure.value).toEqual({ code: 'vault.exists' });
  });

  it('keeps settings over a lock and shows those that another tab saved', async () => {
    const database = freshName();
    const one = await aScreen(database);
    await one.create(passphrase);
    const other = await aScreen(database);
    await other.unlock(passphrase);
    expect(other.settings.value).toEqual(defaultSettings);
    await one.saveSettings({ ...defaultSettings, autoLockMinutes: 2 });
    await vi.waitFor(() => {
      expect(other.settings.value.autoLockMinutes).toBe(2);
    }, patience);
    one.lock();
    expect(one.settings.value).toEqual(defaultSettings);
    await one.unlock(passphrase);
    expect(one.settings.value.autoLockMinutes).toBe(2);
  });

  it('opens with the new passphrase after a change', async () => {
    const screen = await aScreen(freshName());
    await screen.create(passphrase);
    expect(await screen.changePassphrase('not it', 'nine herons')).toMatchObject({ ok: false });
    expect(await screen.changePassphrase(passphrase, 'nine herons')).toMatchObject({ ok: true });
    screen.lock();
    expect(await screen.unlock(passphrase)).toMatchObject({ ok: false });
    expect(await screen.unlock('nine herons')).toMatchObject({ ok: true });
  });

  it('has none after a wipe, in another tab too, once what could write again has stopped', async () => {
    const database = freshName();
    const order: string[] = [];
    const one = await aScreen(database, () => order.push(`stopped while ${one.phase.value}`));
    await one.create(passphrase);
    const heard: string[] = [];
    const other = await aScreen(database, () => heard.push(`stopped while ${other.phase.value}`));
    await other.unlock(passphrase);
    await one.wipe();
    expect(order).toEqual(['stopped while looking']);
    expect(one.phase.value).toBe('none');
    await vi.waitFor(() => {
      expect(other.phase.value).toBe('none');
      expect(other.open.value).toBeUndefined();
    }, patience);
    expect(heard).toEqual(['stopped while looking']);
  });

  it('says that its key is damaged, and has none once that is deleted', async () => {
    const database = freshName();
    await (await aScreen(database)).create(passphrase);
    const key = (await inStore(database, 'key', (store) => store.get('key'))) as { check: Uint8Array };
    key.check[3] = (key.check[3] ?? 0) ^ 1;
    await inStore(database, 'key', (store) => store.put(key));
    const screen = await aScreen(database);
    expect(screen.phase.value).toBe('failed');
    expect(screen.failure.value).toEqual({ code: 'vault.damaged' });
    await screen.wipe();
    expect(screen.phase.value).toBe('none');
    expect(screen.failure.value).toBeUndefined();
  });

  it('is not made again by a tab that looks, or tries a passphrase, while another tab wipes', async () => {
    const database = freshName();
    const one = await aScreen(database);
    await one.create(passphrase);
    const open = await aScreen(database);
    await open.unlock(passphrase);
    const closed = await aScreen(database);
    const entering = await aScreen(database);
    const trying = entering.unlock(passphrase);
    expect(await one.wipe()).toEqual({ ok: true, value: [] });
    expect(await trying).toMatchObject({ ok: false });
    await vi.waitFor(() => {
      for (const screen of [open, closed]) expect(screen.phase.value).toBe('none');
      expect(entering.open.value).toBeUndefined();
    }, patience);
    expect(await closed.unlock(passphrase)).toMatchObject({ failure: { code: 'vault.wrong-passphrase' } });
    expect(await indexedDB.databases()).toEqual([]);
    expect(await open.create('a fresh start')).toMatchObject({ ok: true });
  });

  it('does not open a gallery that was locked while its settings were read', async () => {
    const vault = tab(freshName());
    const screen = createGalleryScreen(vault, window);
    screens.push(screen);
    await vault.create(passphrase);
    const looking = screen.look();
    const found = await vault.state();
    if (found.ok && found.value.kind === 'open') found.value.gallery.lock();
    await looking;
    expect(screen.phase.value).toBe('locked');
    expect(screen.open.value).toBeUndefined();
  });
});
