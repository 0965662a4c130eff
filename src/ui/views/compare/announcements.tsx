import type { ComponentChildren } from 'preact';
import { slotNames, type Slot, type SlotName } from '../../../state/slots.ts';
import type { Translator } from '../../../i18n/index.ts';
import { useApp, useTranslator } from '../../app.ts';
import { failureWords } from '../../failure-words.ts';

/** Says what changed to those who do not see it: one polite region a side, one for the result. */
export function Announcements(): ComponentChildren {
  const { compare } = useApp();
  const words = useTranslator();
  const comparison = compare.comparison.value;
  return (
    <div class="visually-hidden">
      {slotNames.map((name) => (
        <p key={name} role="status">
          {slotWords(words, name, compare.slots.value[name])}
        </p>
      ))}
      <p role="status">
        {comparison !== undefined &&
          words.t('result.say', {
            similarity: words.number(comparison.similarity, { maximumFractionDigits: 2 }),
          })}
      </p>
    </div>
  );
}

function slotWords({ t, plural }: Translator, name: SlotName, slot: Slot): string {
  switch (slot.phase) {
    case 'empty':
      return '';
    case 'reading':
      return t(`reading.say.${name}`);
    case 'ready':
      return plural(`faces.say.${name}`, slot.content.faces.length);
    case 'failed': {
      const { title, whatToDo } = failureWords(slot.failure.code);
      return `${t(`slot.${name}`)}: ${t(title)}. ${t(whatToDo)}`;
    }
  }
}
