import { useSignal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import type { CollectionState } from '../../../state/collection.ts';
import type { MatchScreen } from '../../../state/match.ts';
import { useApp, useTranslator } from '../../app.ts';
import { EndedPanel } from '../collection/consent/ended-panel.tsx';
import { FailureNote } from '../collection/fields/failure-note.tsx';
import { CollectionContext, useCollection } from '../collection/use-collection.ts';
import { Unlock } from '../collection/vault/unlock.tsx';
import { FirstSteps } from './first-steps.tsx';
import { KinshipPart } from './kinship-part.tsx';
import { MatchAnnouncements } from './match-announcements.tsx';
import { Queue } from './queue/queue.tsx';
import { RunPart } from './run/run-part.tsx';
import { SidesPart } from './sides/sides-part.tsx';
import { MatchContext, useMatch } from './use-match.ts';
import './match-view.css';

/** The view, bound to what it works on; it shares the gallery and the search with the other views. */
export function matchScreen(match: MatchScreen, collection: CollectionState): ComponentType {
  return () => (
    <CollectionContext.Provider value={collection}>
      <MatchContext.Provider value={match}>
        <MatchView />
      </MatchContext.Provider>
    </CollectionContext.Provider>
  );
}

function MatchView(): ComponentChildren {
  const { gallery } = useCollection();
  const { t } = useTranslator();
  const phase = gallery.phase.value;
  return (
    <div class="match-view">
      <h1>{t('nav.match')}</h1>
      {phase === 'open' ? <OpenGallery /> : <ClosedGallery />}
      {phase !== 'looking' && <KinshipPart />}
    </div>
  );
}

function OpenGallery(): ComponentChildren {
  const { library } = useCollection();
  const { begun } = useMatch();
  const { t } = useTranslator();
  const changing = useSignal(false);
  const loaded = library.loaded.value.collections;
  const empty = loaded && library.collections.value.size === 0;
  if (!loaded) return <p role="status">{t('search.kept.looking')}</p>;
  return (
    <>
      <EndedPanel />
      {!begun.value && <p class="match-lede">{t('match.lede')}</p>}
      {empty && <FirstSteps />}
      {empty ? (
        <ToCollections words={t('match.needs.collections')} />
      ) : (
        <>
          <SidesPart changing={changing} />
          <RunPart
            onStart={() => {
              changing.value = false;
            }}
          />
          {!begun.value && <FirstSteps />}
          <Queue />
        </>
      )}
      <MatchAnnouncements />
    </>
  );
}

/** What the view is for, and the way to the people that it needs. */
function ClosedGallery(): ComponentChildren {
  const { gallery } = useCollection();
  const { t } = useTranslator();
  const phase = gallery.phase.value;
  return (
    <>
      <p class="match-lede">{t('match.lede')}</p>
      {phase === 'looking' && <p role="status">{t('search.kept.looking')}</p>}
      {phase === 'failed' && <FailureNote failure={gallery.failure.value} />}
      {phase === 'none' && <ToCollections words={t('match.needs.none')} />}
      {(phase === 'locked' || phase === 'opening') && <Unlock />}
      <FirstSteps />
    </>
  );
}

function ToCollections({ words }: { readonly words: string }): ComponentChildren {
  const { location } = useApp();
  const { t } = useTranslator();
  return (
    <section class="match-needs">
      <p>{words}</p>
      <a class="button button-primary match-link" href={location.linkTo('collection')}>
        {t('match.needs.toCollection')}
      </a>
    </section>
  );
}
