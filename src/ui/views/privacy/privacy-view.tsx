import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CollectionState } from '../../../state/collection.ts';
import type { PrivacyScreen } from '../../../state/privacy.ts';
import { useApp, useTranslator } from '../../app.ts';
import { CollectionContext } from '../collection/use-collection.ts';
import { Contents } from './frame/contents.tsx';
import { FirstSentence } from './frame/first-sentence.tsx';
import { partNames } from './frame/part-names.ts';
import { goTo, partOf, parts, placeOf } from './frame/parts.ts';
import { Printed } from './frame/record.tsx';
import { PrivacyContext } from './use-privacy.ts';
import '../../sheet.css';
import './privacy-parts.css';
import './privacy-view.css';

/** The view, bound to what it works on; it shares the gallery with the other views. */
export function privacyScreen(privacy: PrivacyScreen, collection: CollectionState): ComponentType {
  return () => (
    <CollectionContext.Provider value={collection}>
      <PrivacyContext.Provider value={privacy}>
        <PrivacyView />
      </PrivacyContext.Provider>
    </CollectionContext.Provider>
  );
}

function PrivacyView(): ComponentChildren {
  const { location } = useApp();
  const { t } = useTranslator();
  const wanted = partOf(location.view.value);
  useEffect(() => {
    if (wanted !== undefined) goTo(wanted);
  }, [wanted]);
  return (
    <div class="privacy-view">
      <h1>{t('nav.privacy')}</h1>
      <FirstSentence />
      <Contents />
      <Printed />
      {partNames.map((name) => {
        const Part = parts[name];
        return (
          <div key={name} id={placeOf(name)} class="privacy-place">
            <Part />
          </div>
        );
      })}
    </div>
  );
}
