import type { ComponentChildren, ComponentType } from 'preact';
import type { TranslateScreen } from '../../../state/translate.ts';
import { useTranslator } from '../../app.ts';
import { Begin } from './begin.tsx';
import { Draft } from './draft.tsx';
import { Sentences } from './sentences.tsx';
import { TranslateContext } from './use-translate.ts';
import '../../sheet.css';
import './translate-view.css';

/** The view, bound to what it works on. */
export function translateScreen(screen: TranslateScreen): ComponentType {
  return () => (
    <TranslateContext.Provider value={screen}>
      <TranslateView screen={screen} />
    </TranslateContext.Provider>
  );
}

function TranslateView({ screen }: { readonly screen: TranslateScreen }): ComponentChildren {
  const { t } = useTranslator();
  return (
    <div class="translate-view">
      <h1>{t('nav.translate')}</h1>
      {screen.head.value === undefined ? (
        <Begin />
      ) : (
        <>
          <Draft />
          <Sentences />
        </>
      )}
    </div>
  );
}
