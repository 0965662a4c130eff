import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { useOpinion } from './use-opinion.ts';

/** The way to somebody else's pack: needs neither gallery nor case. */
export function OpenPackButton(): ComponentChildren {
  const { reviewing } = useOpinion();
  const { t } = useTranslator();
  return (
    <button type="button" class="button button-quiet" onClick={reviewing.open}>
      {t('review.open')}
    </button>
  );
}
