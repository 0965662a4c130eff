/** The people view on the screen, over a real gallery. */
import '../../../src/ui/styles/tokens.css';
import '../../../src/ui/styles/base.css';
import '../../../src/ui/shell/shell.css';
import { render } from 'preact';
import { signal } from '@preact/signals';
import { page } from 'vitest/browser';
import { createPool } from '../../../src/engine/pool.ts';
import type { OpenGallery } from '../../../src/gallery/contract.ts';
import { createCollectionState, type CollectionState } from '../../../src/state/collection.ts';
import { createCompareState } from '../../../src/state/compare.ts';
import { createLightMode, type LightChoice } from '../../../src/state/light-mode.ts';
import { createLocation } from '../../../src/state/location.ts';
import { createSamples } from '../../../src/state/samples.ts';
import { AppContext } from '../../../src/ui/app.ts';
import { createLatePart } from '../../../src/ui/shell/late-part.ts';
import { PeopleView } from '../../../src/ui/views/collection/people/people-view.tsx';
import { CollectionContext } from '../../../src/ui/views/collection/use-collection.ts';
import { valueOf } from '../engine/expecting.ts';
import { freshName, passphrase, tab } from '../gallery/galleries.ts';
import { until } from '../state/an-album.ts';

export interface Shown {
  readonly collection: CollectionState;
  readonly root: HTMLElement;
  readonly close: () => void;
}

/** Fills a fresh gallery, opens it and draws its people in a window of this size. */
export async function showPeople(
  fill: (gallery: OpenGallery) => Promise<void>,
  size: { readonly width: number; readonly height: number },
): Promise<Shown> {
  await page.viewport(size.width, size.height);
  const pool = createPool();
  const collection = createCollectionState(tab(freshName()), pool, window);
  valueOf(await collection.gallery.create(passphrase));
  const open = await until(collection.gallery.open, (gallery) => gallery !== undefined);
  if (open === undefined) throw new Error('the gallery was made');
  await fill(open);
  await until(collection.library.loaded, (loaded) => Object.values(loaded).every(Boolean));
  // What was filled in is read once all that was touched is read.
  await collection.library.refresh([]);
  const compare = createCompareState(pool);
  const app = {
    compare,
    location: createLocation(window),
    light: createLightMode(signal<LightChoice>('auto'), navigator),
    samples: createSamples([], compare),
    collection: createLatePart(() => Promise.reject(new Error('not part of this test'))),
    search: createLatePart(() => Promise.reject(new Error('not part of this test'))),
    match: createLatePart(() => Promise.reject(new Error('not part of this test'))),
    privacy: createLatePart(() => Promise.reject(new Error('not part of this test'))),
    translate: createLatePart(() => Promise.reject(new Error('not part of this test'))),
  };
  const root = document.createElement('main');
  root.className = 'page';
  document.body.append(root);
  render(
    <AppContext.Provider value={app}>
      <CollectionContext.Provider value={collection}>
        <PeopleView collection="album" />
      </CollectionContext.Provider>
    </AppContext.Provider>,
    root,
  );
  return {
    collection,
    root,
    close() {
      render(null, root);
      root.remove();
      collection.gallery.lock();
      pool.dispose();
    },
  };
}
