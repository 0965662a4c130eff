import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Id } from '../../../../domain/gallery.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { NoFaceRow } from './no-face-row.tsx';
import { OutcomeSection } from './outcome-section.tsx';
import './import-summary.css';

/** Stored photos of a collection, or of all, that still have no face: from whatever import they came. */
export function WaitingPhotos({ collection }: { readonly collection: Id | undefined }): ComponentChildren {
  const { library } = useCollection();
  const { t, plural } = useTranslator();
  // A photo stays on the list when it has been marked, or its row would go away under the hand.
  const seen = useRef(new Set<Id>());
  const { faces, photos } = library.loaded.value;
  if (!faces || !photos) return null;
  const withFaces = library.facesByPhoto.value;
  const waiting = [...library.photos.value.values()]
    .map(({ record }) => record)
    .filter(({ collection: of }) => collection === undefined || of === collection)
    .filter(({ id }) => !withFaces.has(id) || seen.current.has(id));
  if (waiting.length === 0) return null;
  for (const { id } of waiting) seen.current.add(id);
  return (
    <details class="import-waiting">
      <summary>{t('import.waiting.title')}</summary>
      <OutcomeSection
        title={plural('import.noFace.title', waiting.length)}
        body={t('import.waiting.body')}
        items={waiting}
      >
        {({ id, fileName }) => <NoFaceRow key={id} photo={id} name={fileName} />}
      </OutcomeSection>
    </details>
  );
}
