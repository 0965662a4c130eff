import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { mostPhotos } from '../../../../workflows/comparison.ts';
import { useTranslator } from '../../../app.ts';
import { FileButton } from '../../compare/file-button.tsx';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { FilesButton } from '../../collection/importing/files-button.tsx';
import { PickPerson } from '../../collection/people/pick-person.tsx';
import { useCollection } from '../../collection/use-collection.ts';
import type { Failure } from '../../../../domain/errors.ts';
import type { Id } from '../../../../domain/gallery.ts';
import { useSearch } from '../use-search.ts';

const pasteKeys = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘V' : 'Ctrl+V';
const accept = 'image/*,.heic,.heif,.tif,.tiff';

interface Props {
  /** `first` is the loud invitation, `tile` the free place in the strip, `more` the quiet ways beside it. */
  readonly kind: 'first' | 'tile' | 'more';
}

/** The ways in for reference photos: file, camera, a kept person; dropping and pasting are said in words. */
export function AddPhotos({ kind }: Props): ComponentChildren {
  const { strip } = useSearch();
  const { t } = useTranslator();
  const add = (files: readonly Blob[]): void => {
    strip.add(files);
  };
  if (kind === 'tile') {
    return (
      <FilesButton look="strip-tile strip-free" accept={accept} multiple onFiles={add}>
        {t('search.strip.add')}
        <small>{t('search.strip.upToFive')}</small>
      </FilesButton>
    );
  }
  const full = strip.entries.value.length >= mostPhotos;
  if (kind === 'more' && full) return null;
  const look = kind === 'first' ? 'button-plain' : 'button-quiet';
  return (
    <>
      <div class="reference-ways">
        {kind === 'first' && (
          <FilesButton look="button-primary" accept={accept} multiple onFiles={add}>
            {t('search.strip.choose')}
          </FilesButton>
        )}
        <FileButton
          camera
          look={`${look} camera-only`}
          onPhoto={(photo) => {
            add([photo]);
          }}
        >
          {t('search.strip.camera')}
        </FileButton>
        <FromPerson look={look} />
      </div>
      {kind === 'first' && <p class="reference-hint">{t('search.strip.drop', { keys: pasteKeys })}</p>}
    </>
  );
}

/** Photos of somebody in the open gallery. */
function FromPerson({ look }: { readonly look: string }): ComponentChildren {
  const { gallery, library } = useCollection();
  const { addPerson } = useSearch();
  const { t } = useTranslator();
  const picking = useSignal(false);
  const failure = useSignal<Failure | undefined>(undefined);
  if (gallery.phase.value !== 'open' || library.people.value.size === 0) return null;
  const take = async (person: Id): Promise<void> => {
    failure.value = await addPerson(person);
  };
  return (
    <>
      <button
        type="button"
        class={`button ${look}`}
        onClick={() => {
          picking.value = true;
        }}
      >
        {t('search.strip.person')}
      </button>
      {picking.value && (
        <PickPerson
          title={t('search.strip.person.pick')}
          without={undefined}
          onPick={(person) => {
            void take(person);
          }}
          onClose={() => {
            picking.value = false;
          }}
        />
      )}
      <FailureNote failure={failure.value} />
    </>
  );
}
