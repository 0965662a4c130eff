import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { FileDrop } from '../../search/opinion/file-drop.tsx';
import { usePrivacy } from '../use-privacy.ts';

/** The list of a release or of an own build: worth more than the one that comes with the page. */
export function OwnList(): ComponentChildren {
  const { checking, checkFile, checkText } = usePrivacy().fingerprints;
  const { t } = useTranslator();
  const text = useSignal('');
  const busy = checking.value.phase === 'running';
  return (
    <div class="fingerprints-own">
      <h3>{t('fingerprints.own.title')}</h3>
      <p class="sheet-intro">{t('fingerprints.own.intro')}</p>
      <FileDrop
        look="button-plain"
        label={t('fingerprints.own.choose')}
        hint={t('fingerprints.own.hint')}
        over={t('fingerprints.own.over')}
        disabled={busy}
        onFile={(file) => {
          void checkFile(file);
        }}
      />
      <form
        class="fingerprints-paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void checkText(text.value);
        }}
      >
        <label for="fingerprints-text">{t('fingerprints.own.paste')}</label>
        <textarea
          id="fingerprints-text"
          class="privacy-mono"
          rows={3}
          spellcheck={false}
          autocomplete="off"
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class="button button-plain" aria-disabled={busy}>
          {t('fingerprints.own.compare')}
        </button>
      </form>
    </div>
  );
}
