/** The Search view on the screen, over a real gallery, with photos that were read already. */
import '../../../../src/ui/styles/tokens.css';
import '../../../../src/ui/styles/base.css';
import '../../../../src/ui/shell/shell.css';
import { render } from 'preact';
import { signal } from '@preact/signals';
import { page } from 'vitest/browser';
import { createPool } from '../../../../src/engine/pool.ts';
import type { OpenGallery } from '../../../../src/gallery/contract.ts';
import { createCollectionState, type CollectionState } from '../../../../src/state/collection.ts';
import { createCompareState } from '../../../../src/state/compare.ts';
import { createLightMode, type LightChoice } from '../../../../src/state/light-mode.ts';
import { createLocation } from '../../../../src/state/location.ts';
import { createSamples } from '../../../../src/state/samples.ts';
import { createSearchState, type SearchScreen } from '../../../../src/state/search.ts';
import { AppContext } from '../../../../src/ui/app.ts';
import { createLatePart } from '../../../../src/ui/shell/late-part.ts';
import { searchScreen } from '../../../../src/ui/views/search/search-view.tsx';
import type { ReferencePhoto } from '../../../../src/workflows/cases/reference.ts';
import { aFace } from '../../../unit/a-face.ts';
import { valueOf } from '../../engine/expecting.ts';
import { freshName, passphrase, tab } from '../../gallery/galleries.ts';
import { colouredPicture, until } from '../../state/an-album.ts';

export interface ShownSearch {
  readonly collection: CollectionState;
  readonly search: SearchScreen;
  readonly gallery: OpenGallery;
  readonly root: HTMLElement;
  readonly close: () => void;
}

export async function showSearch(size: {
  readonly width: number;
  readonly height: number;
}): Promise<ShownSearch> {
  await page.viewport(size.width, size.height);
  const pool = createPool();
  const collection = createCollectionState(tab(freshName()), pool, window);
  valueOf(await collection.gallery.create(passphrase));
  const gallery = await until(collection.gallery.open, (open) => open !== undefined);
  if (gallery === undefined) throw new Error('the gallery was made');
  await until(collection.library.loaded, (loaded) => Object.values(loaded).every(Boolean));
  const search = createSearchState({ collection, engine: pool, page: window, samples: [] });
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
  const View = searchScreen(search, collection);
  const root = document.createElement('main');
  root.className = 'page';
  document.body.append(root);
  render(
    <AppContext.Provider value={app}>
      <View />
    </AppContext.Provider>,
    root,
  );
  return {
    collection,
    search,
    gallery,
    root,
    close() {
      render(null, root);
      root.remove();
      collection.gallery.lock();
      pool.dispose();
    },
  };
}

export async function readPhoto(hue: number, facts: Partial<ReferencePhoto> = {}): Promise<ReferencePhoto> {
  return {
    id: crypto.randomUUID(),
    face: aFace(),
    width: 640,
    height: 640,
    view: { bytes: await colouredPicture(hue, 640), type: 'image/jpeg' },
    crop: { bytes: await colouredPicture(hue, 160), type: 'image/jpeg' },
    ...facts,
  };
}
