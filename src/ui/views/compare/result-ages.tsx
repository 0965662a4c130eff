import type { ComponentChildren } from 'preact';
import { sidesLookMixedUp } from '../../../domain/age.ts';
import { sideOf, slotNames, type Slots } from '../../../state/slots.ts';
import type { Comparison } from '../../../workflows/comparison.ts';
import { useTranslator } from '../../app.ts';
import { birthWords } from './birth-words.ts';
import { ageWords } from './face-words.ts';

interface Props {
  readonly slots: Slots;
  readonly comparison: Comparison;
}

/** The ages the comparison went by, and whether they and the years of the photos lead to one birth year. */
export function ResultAges({ slots, comparison }: Props): ComponentChildren {
  const words = useTranslator();
  const { t } = words;
  const { ages, birthYears } = comparison;
  const beliefs = { earlier: ages[0], later: ages[1] };
  const conflict = birthYears?.verdict === 'conflict';
  return (
    <>
      <div class={conflict ? 'fact fact-caution' : 'fact'}>
        <h3>{t(birthYears === undefined ? 'ages.title' : `birth.${birthYears.verdict}`)}</h3>
        <dl>
          {slotNames.map((name) => (
            <div key={name}>
              <dt>{t(`slot.${name}`)}</dt>
              <dd>{ageWords(words, beliefs[name])}</dd>
            </div>
          ))}
        </dl>
        {birthWords(words, comparison, [sideOf(slots.earlier), sideOf(slots.later)]).map((line) => (
          <p key={line}>{line}</p>
        ))}
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
