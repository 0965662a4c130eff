import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { usePrivacy } from '../use-privacy.ts';
import '../../../progress.css';

interface Props {
  readonly done: number;
  readonly total: number;
}

export function CheckProgress({ done, total }: Props): ComponentChildren {
  const { cancel } = usePrivacy().fingerprints;
  const { t } = useTranslator();
  return (
    <div class="fingerprints-progress">
      <progress
        class="progress-bar"
        aria-label={t('fingerprints.bar')}
        {...(total > 0 && { value: done, max: total })}
      />
      <p>{total === 0 ? t('fingerprints.reading') : t('fingerprints.running', { done, total })}</p>
      <button type="button" class="button button-plain" onClick={cancel}>
        {t('fingerprints.cancel')}
      </button>
    </div>
  );
}
