import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import type { Offered } from '../../../../state/importing.ts';
import { useTranslator } from '../../../app.ts';
import { SourceButtons } from '../../collection/importing/source-buttons.tsx';
import { folderWords } from './folder-words.ts';
import { useSearch } from '../use-search.ts';

/** A folder, photos or an archive for this session only. */
export function FolderSource({ refused }: { readonly refused: boolean }): ComponentChildren {
  const { folder, strip } = useSearch();
  const words = useTranslator();
  const { t } = words;
  const useless = useSignal(false);
  const name = folder.name.value;
  const offer = (offered: Offered): void => {
    useless.value = !folder.offer(offered);
  };
  return (
    <section class="source" aria-labelledby="folder-source" data-folder-source>
      <h3 id="folder-source">{t('search.folder.title')}</h3>
      <p class="source-words">{t('search.folder.body')}</p>
      {name !== undefined && (
        <p class="source-name">
          <strong>{folderWords(words, folder)}</strong>
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              folder.drop();
            }}
          >
            {t('search.folder.forget')}
          </button>
        </p>
      )}
      <SourceButtons
        loud={name === undefined && strip.entries.value.length > 0 ? 'folder' : 'none'}
        onOffered={offer}
        onFolder={(chosen) => {
          useless.value = false;
          folder.choose(chosen);
        }}
      />
      <p class="source-words source-mouse">{t('search.folder.drop')}</p>
      {(refused || useless.value) && (
        <p class="source-refused" role="alert">
          {t('search.folder.refused')}
        </p>
      )}
    </section>
  );
}
