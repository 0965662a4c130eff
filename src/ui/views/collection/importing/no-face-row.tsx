import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Id } from '../../../../domain/gallery.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { FileName } from './file-name.tsx';
import { MarkDialog } from './marking/mark-dialog.tsx';
import { StoredView } from './stored-view.tsx';

interface Props {
  readonly photo: Id;
  readonly name: string;
}

/** A stored photo in which no face could be made out; one can be marked. */
export function NoFaceRow({ photo, name }: Props): ComponentChildren {
  const { library } = useCollection();
  const { t } = useTranslator();
  const row = useRef<HTMLLIElement>(null);
  const marking = useSignal(false);
  const marked = library.facesByPhoto.value.has(photo);
  return (
    <li ref={row} class="outcome-row" tabIndex={-1}>
      <StoredView photo={photo} alt="" />
      <div>
        <FileName path={name} />
        <p class="outcome-state" role="status">
          {marked && t('import.noFace.marked')}
        </p>
        {!marked && (
          <button
            type="button"
            class="button button-plain"
            aria-label={t('import.noFace.markNamed', { name })}
            onClick={() => {
              marking.value = true;
            }}
          >
            {t('import.noFace.mark')}
          </button>
        )}
      </div>
      {marking.value && (
        <MarkDialog
          photo={photo}
          onClose={() => {
            marking.value = false;
            // The button that opened the dialog is gone once a face is marked.
            if (marked) row.current?.focus();
          }}
        />
      )}
    </li>
  );
}
