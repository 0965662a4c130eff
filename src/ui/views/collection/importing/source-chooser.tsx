import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Offered } from '../../../../state/importing.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { ChosenPhotos } from './chosen-photos.tsx';
import { FilesButton } from './files-button.tsx';
import { canChooseFolder, pickFolder } from './pick-folder.ts';
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
  const folder = useRef<HTMLInputElement>(null);
  const offer = (files: readonly File[]): void => {
    onOffered({ files, folders: [] });
  };
  const chooseFolder = async (): Promise<void> => {
    importing.prepare();
    const picked = await pickFolder();
    if (picked === 'unable') folder.current?.click();
    else if (picked !== 'none') draft.chooseFolder(picked);
  };
  const chosen = draft.photos.value;
  const look = chosen === undefined ? 'button-primary' : 'button-plain';
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
      <div class="import-drop-buttons">
        <FilesButton look={look} accept="image/*,.heic,.heif,.tif,.tiff" multiple onFiles={offer}>
          {t('import.choose.photos')}
        </FilesButton>
        {canChooseFolder && (
          <button type="button" class="button button-plain" onClick={chooseFolder}>
            {t('import.choose.folder')}
          </button>
        )}
        <FilesButton look="button-plain" accept=".zip,application/zip" onFiles={offer}>
          {t('import.choose.zip')}
        </FilesButton>
      </div>
      <input
        ref={(input) => {
          folder.current = input;
          // Known to every browser that has folders, but not to the types of attributes.
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        multiple
        hidden
        data-folder
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) offer(files);
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
