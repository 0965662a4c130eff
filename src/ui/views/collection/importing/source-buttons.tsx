import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Offered } from '../../../../state/importing.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { FilesButton } from './files-button.tsx';
import { canChooseFolder, pickFolder } from './pick-folder.ts';
import './source-buttons.css';

interface Props {
  /** Which of the three ways is the loud one; none when something is chosen already. */
  readonly loud: 'photos' | 'folder' | 'none';
  readonly onOffered: (offered: Offered) => void;
  readonly onFolder: (folder: FileSystemDirectoryHandle) => void;
}

/** Photos, a folder or an archive, by button. */
export function SourceButtons({ loud, onOffered, onFolder }: Props): ComponentChildren {
  const { importing } = useCollection();
  const { t } = useTranslator();
  const folder = useRef<HTMLInputElement>(null);
  const offer = (files: readonly File[]): void => {
    onOffered({ files, folders: [] });
  };
  const chooseFolder = async (): Promise<void> => {
    importing.prepare();
    const picked = await pickFolder();
    if (picked === 'unable') folder.current?.click();
    else if (picked !== 'none') onFolder(picked);
  };
  const look = (way: Props['loud']): string => (way === loud ? 'button-primary' : 'button-plain');
  return (
    <>
      <div class="import-drop-buttons">
        <FilesButton look={look('photos')} accept="image/*,.heic,.heif,.tif,.tiff" multiple onFiles={offer}>
          {t('import.choose.photos')}
        </FilesButton>
        {canChooseFolder && (
          <button type="button" class={`button ${look('folder')}`} onClick={chooseFolder}>
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
    </>
  );
}
