// Before the components, whose own styles build on these.
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { samples } from 'virtual:samples';
import { createPool } from './engine/pool.ts';
import { fetchLaterWords } from './i18n/index.ts';
import { startLedger } from './ledger/ledger.ts';
import type { CollectionState } from './state/collection.ts';
import { createCompareState } from './state/compare.ts';
import { createLightMode } from './state/light-mode.ts';
import { createLocation } from './state/location.ts';
import type { MatchScreen } from './state/match.ts';
import type { HeldByViews } from './state/privacy/in-memory.ts';
import { createOffline } from './state/offline.ts';
import { createSamples } from './state/samples.ts';
import type { SearchScreen } from './state/search.ts';
import { guardPhotos } from './state/unsaved.ts';
import { AppContext } from './ui/app.ts';
import { createExtras, ExtrasContext } from './ui/extras.ts';
import { createLatePart } from './ui/shell/late-part.ts';
import { OfflineContext } from './ui/shell/offline/use-offline.ts';
import { Shell } from './ui/shell/shell.tsx';
import { wearAppearance } from './ui/shell/wear-appearance.ts';
import { keepHelpersOut } from './ui/guards/browser-helpers.ts';
import { guardNavigation } from './ui/guards/navigation.ts';
import { removeWebRtc } from './ui/guards/webrtc.ts';
import { trustOwnWorkersOnly } from './ui/trusted-scripts.ts';

// Before anything else runs; the attack of the Privacy view is given what was taken.
const abilities = { takenPeer: removeWebRtc(window), guarded: guardNavigation(window) };
startLedger(window);
trustOwnWorkersOnly(window);
keepHelpersOut(window);

const pool = createPool();
const compare = createCompareState(pool);
guardPhotos(window, compare.slots);

let gallery: CollectionState | undefined;

/** The one gallery of the page, with all that works on it; fetched with the first view that needs it. */
async function sharedGallery(): Promise<CollectionState> {
  const [{ createVault }, { createCollectionState }] = await Promise.all([
    import('./gallery/open-vault.ts'),
    import('./state/collection.ts'),
    fetchLaterWords(),
  ]);
  // Two views may have asked for it at once.
  if (gallery === undefined) {
    gallery = createCollectionState(createVault(), pool, window);
    void gallery.gallery.look();
  }
  return gallery;
}

const collection = createLatePart(async () => {
  const [{ collectionScreen }, state] = await Promise.all([
    import('./ui/views/collection/collection-view.tsx'),
    sharedGallery(),
  ]);
  return collectionScreen(state);
});

let searching: SearchScreen | undefined;

/** The one search of the page: pairs of two sides are looked at closely in it. */
async function sharedSearch(): Promise<readonly [SearchScreen, CollectionState]> {
  const [{ createSearchState }, state] = await Promise.all([import('./state/search.ts'), sharedGallery()]);
  searching ??= createSearchState({ collection: state, engine: pool, page: window, samples });
  return [searching, state];
}

const search = createLatePart(async () => {
  const [{ searchScreen }, [screen, state]] = await Promise.all([
    import('./ui/views/search/search-view.tsx'),
    sharedSearch(),
  ]);
  return searchScreen(screen, state);
});

let matching: MatchScreen | undefined;

const match = createLatePart(async () => {
  const [{ matchScreen }, { createMatchState }, [screen, state]] = await Promise.all([
    import('./ui/views/match/match-view.tsx'),
    import('./state/match.ts'),
    sharedSearch(),
  ]);
  matching = createMatchState({ collection: state, search: screen, engine: pool });
  guardPhotos(window, matching.kinship.slots);
  return matchScreen(matching, state);
});

const privacy = createLatePart(async () => {
  const [{ privacyScreen }, { createPrivacyState }, state] = await Promise.all([
    import('./ui/views/privacy/privacy-view.tsx'),
    import('./state/privacy.ts'),
    sharedGallery(),
  ]);
  const held = (): HeldByViews => ({
    compare: compare.slots.value,
    references: searching?.strip.entries.value,
    folder: searching?.folder.progress.value,
    kinship: matching?.kinship.slots.value,
  });
  return privacyScreen(createPrivacyState({ page: window, held, abilities }), state);
});

const location = createLocation(window);
wearAppearance(document, location.appearance);

const translate = createLatePart(async () => {
  const [{ translateScreen }, { createTranslateScreen }] = await Promise.all([
    import('./ui/views/translate/translate-view.tsx'),
    import('./state/translate.ts'),
    fetchLaterWords(),
  ]);
  return translateScreen(createTranslateScreen(window));
});

const app = {
  compare,
  location,
  light: createLightMode(location.light, navigator),
  samples: createSamples(samples, compare),
  collection,
  search,
  match,
  privacy,
  translate,
};

effect(() => {
  pool.lighten(app.light.isOn.value);
});

const extras = createExtras({
  screen: createLatePart(async () => {
    const [{ ExtrasScreen }] = await Promise.all([import('./ui/extras-screen.tsx'), fetchLaterWords()]);
    return ExtrasScreen;
  }),
  guide: createLatePart(async () => {
    const [{ GuideView }] = await Promise.all([import('./ui/guide/guide-view.tsx'), fetchLaterWords()]);
    return GuideView;
  }),
});

const offline = createOffline({
  page: window,
  script: import.meta.url,
  isProduction: import.meta.env.PROD,
  isIdle: () => pool.isIdle(),
});

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
void app.location.ready.then(() => {
  render(
    <AppContext.Provider value={app}>
      <OfflineContext.Provider value={offline}>
        <ExtrasContext.Provider value={extras}>
          <Shell />
        </ExtrasContext.Provider>
      </OfflineContext.Provider>
    </AppContext.Provider>,
    root,
  );
});
