import type { ComponentChildren } from 'preact';
import { pickedFace, shownPhoto, slotNames, type Slots } from '../../../state/slots.ts';
import { useTranslator } from '../../app.ts';
import { UprightFace } from './upright-face.tsx';
import './result-faces.css';

/** Pixels of each drawing: two to one on the largest card. */
const drawnWidth = 560;

/** The faces on show side by side; with several photos each side shows the one that is on show above. */
export function ResultFaces({ slots }: { readonly slots: Slots }): ComponentChildren {
  const { t } = useTranslator();
  return (
    <figure class="result-faces" aria-label={t('result.faces')}>
      <div class="result-pair">
        {slotNames.map((name) => {
          const photo = shownPhoto(slots[name]);
          const face = photo === undefined ? undefined : pickedFace(photo);
          return (
            photo !== undefined &&
            face !== undefined && (
              <div key={name} class="result-face">
                <UprightFace
                  url={photo.photo.url}
                  points={face.alignment.points}
                  width={drawnWidth}
                  of={photo.content.width}
                />
                <span>{t(`slot.${name}`)}</span>
              </div>
            )
          );
        })}
      </div>
      <figcaption>{t('result.faces')}</figcaption>
    </figure>
  );
}
