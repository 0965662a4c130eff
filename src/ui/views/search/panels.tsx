import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../app.ts';
import { NextSteps } from './next-steps/next-steps.tsx';
import { OpenPackButton } from './opinion/open-pack-button.tsx';
import { OpinionPanel } from './opinion/opinion-panel.tsx';
import { OutgoingPanel } from './outgoing/outgoing-panel.tsx';

export type Panel = 'opinion' | 'outgoing' | 'next';

interface ButtonsProps {
  /** There is an order: something to ask an opinion about, and something that may leave. */
  readonly searching: boolean;
  readonly onPanel: (panel: Panel) => void;
}

/** The ways on from a search: a second pair of eyes, what leaves on purpose, what to do with a lead. */
export function PanelButtons({ searching, onPanel }: ButtonsProps): ComponentChildren {
  const { t } = useTranslator();
  const panels: readonly Panel[] = searching ? ['opinion', 'outgoing', 'next'] : ['next'];
  return (
    <nav class="panel-buttons" aria-label={t('search.panels.label')}>
      {panels.map((panel) => (
        <button
          key={panel}
          type="button"
          class="button button-plain"
          data-panel={panel}
          onClick={() => {
            onPanel(panel);
          }}
        >
          {t(`search.panels.${panel}`)}
        </button>
      ))}
      <OpenPackButton />
    </nav>
  );
}

interface PlaceProps {
  readonly panel: Panel;
  readonly onKeepCase: () => void;
  readonly onClose: () => void;
}

/** One panel in the place of the search, with the way back. */
export function PanelPlace({ panel, onKeepCase, onClose }: PlaceProps): ComponentChildren {
  const { t } = useTranslator();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    back.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <>
      <h1 class="visually-hidden">{t(`search.panels.${panel}`)}</h1>
      <button ref={back} type="button" class="button button-plain panel-back" onClick={onClose}>
        {t('search.panels.back')}
      </button>
      {panel === 'opinion' && <OpinionPanel onKeepCase={onKeepCase} onLook={onClose} />}
      {panel === 'outgoing' && <OutgoingPanel />}
      {panel === 'next' && <NextSteps />}
    </>
  );
}
