import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Photo } from '../../../../domain/gallery.ts';
import type { Kept } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { photoDateWords } from './date-words.ts';
import { PhotoForm } from './photo-form.tsx';
import { useEditing } from './use-editing.ts';

/** When and where a photo was taken, and the form to change it in place. */
export function PhotoFactsCard({ kept }: { readonly kept: Kept<Photo> }): ComponentChildren {
  const translator = useTranslator();
  const { t } = translator;
  const heading = useId();
  const { editing, edit } = useEditing<Kept<Photo>>();
  const { place, note } = kept.record;
  return (
    <section class="photo-facts" aria-labelledby={heading}>
      <h3 id={heading}>{t('people.photo.facts')}</h3>
      {editing.value === undefined ? (
        <>
          <dl>
            <div>
              <dt>{t('people.photo.date')}</dt>
              <dd>{photoDateWords(kept.record, translator)}</dd>
            </div>
            {place !== undefined && (
              <div>
                <dt>{t('people.photo.place')}</dt>
                <dd>{place}</dd>
              </div>
            )}
            {note !== undefined && (
              <div>
                <dt>{t('people.photo.note')}</dt>
                <dd>{note}</dd>
              </div>
            )}
          </dl>
          <button
            ref={edit}
            type="button"
            class="button button-plain"
            onClick={() => {
              editing.value = kept;
            }}
          >
            {t('people.page.edit')}
          </button>
        </>
      ) : (
        <PhotoForm
          from={editing.value}
          onClose={() => {
            editing.value = undefined;
          }}
        />
      )}
    </section>
  );
}
