import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { languages } from '../../../i18n/index.ts';
import { contrasts, themes } from '../../../state/appearance.ts';
import { lightChoices } from '../../../state/light-mode.ts';
import { useApp, useTranslator } from '../../app.ts';
import { useModal } from '../../use-modal.ts';
import { Choice } from '../../views/collection/fields/choice.tsx';
import './display-dialog.css';

/** How the page looks and speaks. Every choice shows at once. */
export function DisplayDialog({ onClose }: { readonly onClose: () => void }): ComponentChildren {
  const { location, light } = useApp();
  const { t, sentences } = useTranslator();
  const dialog = useModal();
  const notFetched = useSignal(false);
  const { appearance } = location;
  const speak = (tag: string): void => {
    void location.speak(tag).then((spoken) => {
      notFetched.value = !spoken;
    });
  };
  return (
    <dialog ref={dialog} class="modal display" aria-labelledby="display-title" onClose={onClose}>
      <h2 id="display-title">{t('display.title')}</h2>
      <Choice
        label={t('display.language')}
        problem={notFetched.value ? t('display.notFetched') : undefined}
        options={languages.map(({ tag, name, direction }) => ({
          value: tag,
          // Each under its own name, for a reader who knows no other.
          label: (
            <bdi lang={tag} dir={direction}>
              {name}
            </bdi>
          ),
        }))}
        value={location.locale.value}
        onChoose={speak}
      />
      <p class="display-note">
        <a
          href={location.linkTo('translate')}
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {t('nav.translate')}
        </a>
      </p>
      <Choice
        label={t('display.theme')}
        options={themes.map((value) => ({ value, label: t(`display.theme.${value}`) }))}
        value={appearance.value.theme}
        onChoose={(theme) => {
          appearance.value = { ...appearance.value, theme };
        }}
      />
      <Choice
        label={t('display.contrast')}
        options={contrasts.map((value) => ({ value, label: t(`display.contrast.${value}`) }))}
        value={appearance.value.contrast}
        onChoose={(contrast) => {
          appearance.value = { ...appearance.value, contrast };
        }}
      />
      <Choice
        label={t('display.light')}
        hint={t('display.light.hint')}
        options={lightChoices.map((value) => ({ value, label: t(`display.light.${value}`) }))}
        value={light.choice.value}
        onChoose={(choice) => {
          light.choice.value = choice;
        }}
      />
      <p class="display-note" role="status">
        {sentences([
          t(light.isOn.value ? 'display.light.isOn' : 'display.light.isOff'),
          ...(light.isSmallDevice ? [t('display.light.small')] : []),
        ])}
      </p>
      <p class="display-note">{t('display.kept')}</p>
      <div class="display-end">
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {t('display.done')}
        </button>
      </div>
    </dialog>
  );
}
