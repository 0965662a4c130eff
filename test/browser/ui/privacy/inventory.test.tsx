/** When the inventory looks: it must not be older than what other parts of the view say. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../../../../src/engine/pool.ts';
import { fetchLaterWords } from '../../../../src/i18n/index.ts';
import { createCompareState } from '../../../../src/state/compare.ts';
import { createLightMode, type LightChoice } from '../../../../src/state/light-mode.ts';
import { createLocation } from '../../../../src/state/location.ts';
import { createOffline, type Copy } from '../../../../src/state/offline.ts';
import { createPrivacyState } from '../../../../src/state/privacy.ts';
import { createSamples } from '../../../../src/state/samples.ts';
import { emptySlots } from '../../../../src/state/slots.ts';
import { AppContext } from '../../../../src/ui/app.ts';
import { createLatePart } from '../../../../src/ui/shell/late-part.ts';
import { OfflineContext } from '../../../../src/ui/shell/offline/use-offline.ts';
import { InventoryPart } from '../../../../src/ui/views/privacy/inventory/inventory-part.tsx';
import { PrivacyContext } from '../../../../src/ui/views/privacy/use-privacy.ts';

const root = document.createElement('main');
const cacheName = 'yearspan-app-inventory-test';
const copy = signal<Copy>({ phase: 'absent' });
const shown = () =>
  [...root.querySelectorAll('.inventory-store strong')].map(({ textContent }) => textContent);

const lateParts = ['collection', 'search', 'match', 'privacy', 'translate'].map(
  (name) => [name, createLatePart(() => Promise.reject(new Error('not part of this test')))] as const,
);

beforeAll(async () => {
  await fetchLaterWords();
  const compare = createCompareState(createPool());
  const { collection, search, match, privacy, translate } = Object.fromEntries(lateParts);
  if (!collection || !search || !match || !privacy || !translate) throw new Error('a view is missing');
  const app = {
    ...{ compare, collection, search, match, privacy, translate },
    location: createLocation(window),
    light: createLightMode(signal<LightChoice>('auto'), navigator),
    samples: createSamples([], compare),
  };
  const held = () => ({ compare: emptySlots, references: undefined, folder: undefined, kinship: undefined });
  const abilities = { takenPeer: undefined, guarded: false };
  const offline = createOffline({ page: window, script: '', isProduction: false, isIdle: () => true });
  document.body.append(root);
  render(
    <AppContext.Provider value={app}>
      <OfflineContext.Provider value={{ ...offline, copy }}>
        <PrivacyContext.Provider value={createPrivacyState({ page: window, held, abilities })}>
          <InventoryPart />
        </PrivacyContext.Provider>
      </OfflineContext.Provider>
    </AppContext.Provider>,
    root,
  );
});

afterAll(async () => {
  render(null, root);
  root.remove();
  await caches.delete(cacheName);
});

describe('the inventory on the screen', () => {
  it('looks when it is opened, and says when it looked', async () => {
    await expect.poll(() => root.querySelector('.privacy-verdict')).not.toBeNull();
    expect(root.textContent).toMatch(/Read at \d+:\d\d:\d\d/);
    expect(shown()).not.toContain(cacheName);
  });

  it('looks again when the copy of the site was stored, and when it is gone', async () => {
    copy.value = { phase: 'storing', done: 0, total: 1 };
    await (await caches.open(cacheName)).put('./file', new Response('1'));
    const edition = { id: '', edition: '', version: '', commit: '', files: 1, bytes: 1 };
    copy.value = { phase: 'stored', edition, serves: true, missing: 0 };
    await expect.poll(shown).toContain(cacheName);
    await caches.delete(cacheName);
    copy.value = { phase: 'absent' };
    await expect.poll(shown).not.toContain(cacheName);
  });
});
