import type { ComponentChildren } from 'preact';
import type { PhotoSource } from '../../../../workflows/importing/contract.ts';
import { useTranslator } from '../../../app.ts';
import { sizeWords } from '../../../size-words.ts';
import { useCollection } from '../use-collection.ts';
import { FailureNote } from '../fields/failure-note.tsx';

/** What was chosen, counted. */
export function ChosenPhotos({ source }: { readonly source: PhotoSource }): ComponentChildren {
  const { importing } = useCollection();
  const words = useTranslator();
  const { t, plural } = words;
  const count = importing.draft.count.value;
  return (
    <div class="import-chosen">
      <h3 class="import-chosen-name">{t('import.chosen', { name: source.name })}</h3>
      {count !== undefined && (
        <p>
          {count.complete
            ? t('import.chosen.size', {
                files: plural('import.files', count.files),
                size: sizeWords(words, count.bytes),
              })
            : t('import.chosen.counting', { files: plural('import.files', count.files) })}
        </p>
      )}
      <FailureNote failure={count?.failure} />
    </div>
  );
}
