import type { ComponentChildren } from 'preact';
import { pickedFace, type SlotName, type Slots } from '../../../state/slots.ts';
import type { Comparison, Contribution } from '../../../workflows/comparison.ts';
import { useTranslator } from '../../app.ts';
import { contributionWords } from './contribution-words.ts';
import { UprightFace } from './upright-face.tsx';
import './result-contributions.css';

interface Props {
  readonly slots: Slots;
  readonly comparison: Comparison;
}

const sides: Readonly<Record<Contribution['side'], SlotName>> = { a: 'earlier', b: 'later' };

/** What each of several photos did to the result; nothing with one photo on either side. */
export function ResultContributions({ slots, comparison }: Props): ComponentChildren {
  const words = useTranslator();
  const { t } = words;
  const { contributions, evidence } = comparison;
  if (contributions.length === 0) return null;
  return (
    <section class="added" aria-labelledby="added-title">
      <h3 id="added-title">{t('added.title')}</h3>
      <ul>
        {contributions.map((contribution) => {
          const name = sides[contribution.side];
          const photo = slots[name].photos[contribution.index];
          const face = photo === undefined ? undefined : pickedFace(photo);
          return (
            <li key={`${name} ${contribution.index}`}>
              {photo !== undefined && face !== undefined && (
                <UprightFace url={photo.photo.url} points={face.alignment.points} width={96} />
              )}
              <p>
                <b>{t(`added.${name}`, { index: contribution.index + 1 })}</b>
                {contributionWords(words, evidence, contribution)}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
