import type { ComponentChildren } from 'preact';
import type { Offered } from '../../../../state/importing.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { ChosenPhotos } from './chosen-photos.tsx';
import { SourceButtons } from './source-buttons.tsx';
import './source-chooser.css';

const pasteKeys = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘V' : 'Ctrl+V';

interface Props {
  readonly dragging: boolean;
  readonly refused: boolean;
  readonly onOffered: (offered: Offered) => void;
}

/** Photos, a folder or an archive: by button, by dropping, by pasting. */
export function SourceChooser({ dragging, refused, onOffered }: Props): ComponentChildren {
  const { importing } = useCollection();
  const { t } = useTranslator();
  const { draft } = importing;
  const chosen = draft.photos.value;
  return (
    <div class={`import-drop ${dragging ? 'import-drop-over' : ''}`}>
      {chosen === undefined ? (
        <h3 class="import-drop-title">
          <span class="import-drop-mouse">{t('import.drop.title')}</span>
          <span class="import-drop-touch">{t('import.drop.title.touch')}</span>
        </h3>
      ) : (
        <ChosenPhotos source={chosen} />
      )}
      <SourceButtons
        loud={chosen === undefined ? 'photos' : 'none'}
        onOffered={onOffered}
        onFolder={(folder) => {
          draft.chooseFolder(folder);
        }}
      />
      {chosen === undefined && <p class="import-drop-hint">{t('import.drop.hint', { keys: pasteKeys })}</p>}
      {refused && (
        <p class="import-drop-refused" role="alert">
          {t('import.drop.nothing')}
        </p>
      )}
      {dragging && <p class="import-drop-now">{t('import.drop.now')}</p>}
    </div>
  );
}
