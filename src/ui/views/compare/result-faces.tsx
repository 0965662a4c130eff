import type { ComponentChildren } from 'preact';
import { pickedFace, slotNames, type ReadySlot, type SlotName } from '../../../state/slots.ts';
import { useTranslator } from '../../app.ts';
import { UprightFace } from './upright-face.tsx';
import './result-faces.css';

/** Pixels of each drawing: two to one on the largest card. */
const drawnWidth = 560;

export function ResultFaces(pair: Readonly<Record<SlotName, ReadySlot>>): ComponentChildren {
  const { t } = useTranslator();
  return (
    <figure class="result-faces" aria-label={t('result.faces')}>
      <div class="result-pair">
        {slotNames.map((name) => {
          const slot = pair[name];
          const face = pickedFace(slot);
          return (
            face !== undefined && (
              <div key={name} class="result-face">
                <UprightFace url={slot.photo.url} points={face.alignment.points} width={drawnWidth} />
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
