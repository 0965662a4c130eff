// Before the components, whose own styles build on these.
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { render } from 'preact';
import { samples } from 'virtual:samples';
import { createPool } from './engine/pool.ts';
import { fetchLaterWords } from './i18n/index.ts';
import { createCompareState } from './state/compare.ts';
import { createLocation } from './state/location.ts';
import { createSamples } from './state/samples.ts';
import { AppContext } from './ui/app.ts';
import { createLatePart } from './ui/shell/late-part.ts';
import { Shell } from './ui/shell/shell.tsx';

const pool = createPool();
const compare = createCompareState(pool);

/** All of the gallery is fetched when its view is first opened. */
const collection = createLatePart(async () => {
  const [{ createVault }, { createCollectionState }, { collectionScreen }] = await Promise.all([
    import('./gallery/open-vault.ts'),
    import('./state/collection.ts'),
    import('./ui/views/collection/collection-view.tsx'),
    fetchLaterWords(),
  ]);
  return collectionScreen(createCollectionState(createVault(), pool, window));
});

const app = {
  compare,
  location: createLocation(window),
  samples: createSamples(samples, compare),
  collection,
};

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
render(
  <AppContext.Provider value={app}>
    <Shell />
  </AppContext.Provider>,
  root,
);
