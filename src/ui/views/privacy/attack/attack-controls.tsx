import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { usePrivacy } from '../use-privacy.ts';
import '../../../progress.css';

/** Where to, the one button, and how far it is. */
export function AttackControls(): ComponentChildren {
  const { attack } = usePrivacy();
  const { t } = useTranslator();
  const field = useId();
  const progress = attack.progress.value;
  const wrong = attack.target.value === undefined;
  return (
    <div class="attack-controls">
      <label for={field}>{t('attack.target')}</label>
      <input
        id={field}
        type="url"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        value={attack.address.value}
        disabled={progress !== undefined}
        aria-invalid={wrong}
        aria-describedby={`${field}-hint`}
        onInput={(event) => {
          attack.address.value = event.currentTarget.value;
        }}
      />
      <p id={`${field}-hint`} class={wrong ? 'attack-wrong' : 'attack-hint'}>
        {t(wrong ? 'attack.target.wrong' : 'attack.target.hint')}
      </p>
      <button
        type="button"
        class="button button-primary"
        disabled={wrong}
        aria-disabled={progress !== undefined}
        onClick={() => {
          void attack.run();
        }}
      >
        {t(attack.tally.value === undefined ? 'attack.run' : 'attack.again')}
      </button>
      {progress !== undefined && (
        <>
          <progress
            class="progress-bar"
            aria-label={t('attack.bar')}
            value={progress.done}
            max={progress.total}
          />
          <p>{t('attack.running', { done: progress.done, total: progress.total })}</p>
          <button type="button" class="button button-plain" onClick={attack.cancel}>
            {t('attack.cancel')}
          </button>
        </>
      )}
    </div>
  );
}
