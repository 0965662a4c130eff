import type { ComponentChildren } from 'preact';
import { sidesLookMixedUp } from '../../../domain/age.ts';
import { beliefOf, pickedFace, slotNames, type ReadySlot, type SlotName } from '../../../state/slots.ts';
import { useTranslator } from '../../app.ts';
import { ageWords } from './face-words.ts';

export function ResultAges(pair: Readonly<Record<SlotName, ReadySlot>>): ComponentChildren {
  const words = useTranslator();
  const { t } = words;
  const earlier = pickedFace(pair.earlier);
  const later = pickedFace(pair.later);
  if (earlier === undefined || later === undefined) return null;
  const beliefs = {
    earlier: beliefOf(pair.earlier, pair.earlier.selected, earlier),
    later: beliefOf(pair.later, pair.later.selected, later),
  };
  return (
    <>
      <div class="fact">
        <h3>{t('result.ages')}</h3>
        <dl>
          {slotNames.map((name) => (
            <div key={name}>
              <dt>{t(`slot.${name}`)}</dt>
              <dd>{ageWords(words, beliefs[name])}</dd>
            </div>
          ))}
        </dl>
      </div>
      {sidesLookMixedUp(beliefs.earlier, beliefs.later) && (
        <div class="fact fact-caution">
          <h3>{t('result.mixedUp.title')}</h3>
          <p>{t('result.mixedUp')}</p>
        </div>
      )}
    </>
  );
}
