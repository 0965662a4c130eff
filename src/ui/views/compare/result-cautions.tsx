import type { ComponentChildren } from 'preact';
import { faceConcerns } from '../../../domain/quality.ts';
import { pickedFace, slotNames, type ReadySlot, type SlotName } from '../../../state/slots.ts';
import { useTranslator } from '../../app.ts';
import { concernWords } from './face-words.ts';

/** What lowered the certainty on either side and what to do about it; nothing when both faces are good. */
export function ResultCautions(pair: Readonly<Record<SlotName, ReadySlot>>): ComponentChildren {
  const words = useTranslator();
  const lines = slotNames.flatMap((name) => {
    const face = pickedFace(pair[name]);
    return face === undefined ? [] : faceConcerns(face).map((concern) => concernWords(words, name, concern));
  });
  if (lines.length === 0) return null;
  return (
    <div class="fact fact-caution">
      <h3>{words.t('caution.title')}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
