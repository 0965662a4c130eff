import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { FileDrop } from './file-drop.tsx';
import { useOpinion } from './use-opinion.ts';

/** Where an answer that came back goes. */
export function AddAnswer(): ComponentChildren {
  const { merging } = useOpinion();
  const { t } = useTranslator();
  const { now, merge } = merging;
  return (
    <FileDrop
      look="button-plain"
      label={t('opinion.merge')}
      hint={t('opinion.merge.hint')}
      over={t('opinion.merge.drop')}
      disabled={now.value.phase === 'merging'}
      onFile={(file) => {
        void merge(file);
      }}
    />
  );
}
