import type { ComponentChildren, ComponentType } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { signal, useSignal } from '@preact/signals';
import type { CollectionState } from '../../../state/collection.ts';
import type { SearchScreen } from '../../../state/search.ts';
import { useTranslator } from '../../app.ts';
import { EndedPanel } from '../collection/consent/ended-panel.tsx';
import { CollectionContext, useCollection } from '../collection/use-collection.ts';
import { BackToPairs } from './back-to-pairs.tsx';
import { CaseBar } from './cases/case-bar.tsx';
import { CaseList } from './cases/case-list.tsx';
import { FirstSteps } from './first-steps.tsx';
import { ReviewerScreen } from './opinion/reviewer-screen.tsx';
import { PanelButtons, PanelPlace, type Panel } from './panels.tsx';
import { SearchAnnouncements } from './search-announcements.tsx';
import { SourceBar } from './sources/source-bar.tsx';
import { Split } from './split.tsx';
import { ReferenceStrip } from './strip/reference-strip.tsx';
import { StripNotes } from './strip/strip-notes.tsx';
import { useIncoming } from './use-incoming.ts';
import { useNarrow } from './use-narrow.ts';
import { SearchContext, useSearch } from './use-search.ts';
import './search-view.css';

/** The view, bound to what it works on; it shares the gallery with the Collection view. */
export function searchScreen(search: SearchScreen, collection: CollectionState): ComponentType {
  return () => (
    <CollectionContext.Provider value={collection}>
      <SearchContext.Provider value={search}>
        <SearchView />
      </SearchContext.Provider>
    </CollectionContext.Provider>
  );
}

function SearchView(): ComponentChildren {
  const search = useSearch();
  const { strip, folder, collections, chosen, opinion } = search;
  const { gallery } = useCollection();
  const { t } = useTranslator();
  const narrow = useNarrow();
  const panel = useSignal<Panel | undefined>(undefined);
  const keepAsked = useMemo(() => signal(false), []);
  const reviewing = opinion.reviewing.screen.value.phase !== 'closed';
  const showOpinion = useCallback(() => {
    panel.value = 'opinion';
  }, [panel]);
  const { dragging, refused } = useIncoming(
    search,
    reviewing
      ? 'other'
      : panel.value === undefined
        ? 'search'
        : panel.value === 'opinion'
          ? 'opinion'
          : 'other',
    showOpinion,
  );
  const someone = strip.entries.value.length > 0;
  const somewhere = folder.name.value !== undefined || collections.value.length > 0;
  const searching = someone && somewhere;
  const before = useRef<Panel | undefined>(undefined);
  useLayoutEffect(() => {
    // The focus goes back to the button that opened what is closed now.
    const left = panel.value === undefined ? before.current : undefined;
    before.current = panel.value;
    if (left !== undefined) document.querySelector<HTMLElement>(`[data-panel=${left}]`)?.focus();
  }, [panel.value]);
  const show = (next: Panel | undefined): void => {
    panel.value = next;
  };

  if (reviewing) return <ReviewerScreen />;
  if (panel.value !== undefined) {
    return (
      <div class="search-view">
        <PanelPlace
          panel={panel.value}
          onKeepCase={() => {
            show(undefined);
            keepAsked.value = true;
          }}
          onClose={() => {
            show(undefined);
          }}
        />
      </div>
    );
  }
  // On a phone the desk is a page of its own.
  const deskOnly = narrow && searching && chosen.value !== undefined;
  return (
    <div class="search-view">
      {deskOnly && <h1 class="visually-hidden">{t('nav.search')}</h1>}
      <BackToPairs />
      {!deskOnly && (
        <>
          {gallery.phase.value === 'open' && <EndedPanel />}
          <div class="search-head">
            <CaseBar keepAsked={keepAsked} />
            {!someone && !somewhere && <p class="search-lede">{t('search.lede')}</p>}
            <ReferenceStrip dragging={dragging.value} />
          </div>
          <StripNotes />
          <SourceBar refused={refused.value} />
        </>
      )}
      {searching && !deskOnly && <PanelButtons searching onPanel={show} />}
      {searching ? (
        <Split narrow={narrow} onPanel={show} />
      ) : someone || somewhere ? (
        <p class="search-needs" role="status">
          {t(someone ? 'search.needsSource' : 'search.needsReference')}
        </p>
      ) : (
        <FirstSteps />
      )}
      {!deskOnly && (
        <>
          {(gallery.phase.value === 'open' || gallery.phase.value === 'locked') && <CaseList />}
          {!searching && <PanelButtons searching={false} onPanel={show} />}
        </>
      )}
      <SearchAnnouncements />
    </div>
  );
}
