import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useExtras, type Extras } from '../extras.ts';
import { useTranslator } from '../app.ts';
import type { LatePart } from './late-part.ts';
import './extras-place.css';

/** Where dialogs of the shell and the tour appear. Nothing is fetched before one of them is wanted. */
export function ExtrasPlace(): ComponentChildren {
  const extras = useExtras();
  const { dialog, tour, screen } = extras;
  const wanted = dialog.value !== undefined || tour.value !== undefined;
  useEffect(() => {
    if (wanted) screen?.load();
  }, [wanted, screen]);
  if (!wanted || screen === undefined) return null;
  const Screen = screen.Screen.value;
  if (Screen === undefined) return null;
  if (Screen === 'failed') return <Failed extras={extras} screen={screen} />;
  return <Screen />;
}

function Failed({
  extras: { dialog, tour },
  screen,
}: {
  readonly extras: Extras;
  readonly screen: LatePart;
}): ComponentChildren {
  const { t } = useTranslator();
  return (
    <div class="extras-failed" role="alert">
      <p>{t('late.failed')}</p>
      <button
        type="button"
        class="button button-primary"
        onClick={() => {
          screen.load();
        }}
      >
        {t('late.again')}
      </button>
      <button
        type="button"
        class="button button-plain"
        onClick={() => {
          dialog.value = undefined;
          tour.value = undefined;
        }}
      >
        {t('late.close')}
      </button>
    </div>
  );
}
