import type { ComponentChildren } from 'preact';
import { phaseOf, slotNames } from '../../../state/slots.ts';
import { useApp, useTranslator } from '../../app.ts';
import { focusPhotos } from './focus-photos.ts';

/** What can be done with both sides at once; absent while there is nothing on either. */
export function PairTools(): ComponentChildren {
  const { compare } = useApp();
  const { t } = useTranslator();
  if (slotNames.every((name) => phaseOf(compare.slots.value[name]) === 'empty')) return null;
  const startAgain = (): void => {
    compare.reset();
    focusPhotos();
  };
  return (
    <div class="pair-tools">
      <button type="button" class="button button-plain" onClick={compare.swap}>
        {t('compare.swap')}
      </button>
      <button type="button" class="button button-plain" onClick={startAgain}>
        {t('compare.reset')}
      </button>
    </div>
  );
}
