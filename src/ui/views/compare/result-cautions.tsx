import type { ComponentChildren } from 'preact';
import { faceConcerns } from '../../../domain/quality.ts';
import { pickedFace, slotNames, type Slots } from '../../../state/slots.ts';
import type { Comparison } from '../../../workflows/comparison.ts';
import { useTranslator } from '../../app.ts';
import { concernWords } from './face-words.ts';

/** Below this age, in years, strangers look alike more often and a face has most of its change before it. */
const smallChild = 6;

interface Props {
  readonly slots: Slots;
  readonly comparison: Comparison;
}

/** What lowered the certainty on either side and what to do about it; nothing when there is nothing to say. */
export function ResultCautions({ slots, comparison }: Props): ComponentChildren {
  const words = useTranslator();
  const lines = slotNames.flatMap((name) =>
    slots[name].photos.flatMap((photo, index, { length }) => {
      const face = pickedFace(photo);
      if (face === undefined) return [];
      const which = { name, ...(length === 1 ? {} : { index }) };
      return faceConcerns(face).map((concern) => concernWords(words, which, concern));
    }),
  );
  if (Math.min(...comparison.ages.map(({ mean }) => mean)) < smallChild) lines.push(words.t('caution.young'));
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
