import type { ComponentChildren } from 'preact';
import { shownPhoto, slotNames, type Slot, type SlotName } from '../../../state/slots.ts';
import type { Translator } from '../../../i18n/index.ts';
import { useApp, useTranslator } from '../../app.ts';
import { failureLine } from '../../failure-words.ts';
import { headline } from './evidence-words.ts';

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
        {comparison !== undefined && words.t('result.say', { headline: headline(words, comparison.support) })}
      </p>
    </div>
  );
}

function slotWords({ t, plural }: Translator, name: SlotName, slot: Slot): string {
  const { arrival, photos } = slot;
  if (arrival?.phase === 'reading') return t(`reading.say.${name}`);
  if (arrival?.phase === 'failed')
    return t('join.label', { label: t(`slot.${name}`), text: failureLine({ t }, arrival.failure) });
  const shown = shownPhoto(slot);
  if (shown === undefined) return '';
  const read = plural(`faces.say.${name}`, shown.content.faces.length);
  return photos.length === 1 ? read : `${read} ${plural('strip.count', photos.length)}`;
}
