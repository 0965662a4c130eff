import type { ComponentChildren } from 'preact';
import { kinSlots, type KinshipState, type KinSlot } from '../../../../state/match/kinship.ts';
import { shownPhoto } from '../../../../state/slots.ts';
import type { Translator } from '../../../../i18n/index.ts';
import { useTranslator } from '../../../app.ts';
import { failureText } from '../../../failure-words.ts';
import { kinHeadline } from './kinship-words.ts';

/** Says what changed to those who do not see it: one polite region a person, one for the result. */
export function KinAnnouncements({ kinship }: { readonly kinship: KinshipState }): ComponentChildren {
  const words = useTranslator();
  const answer = kinship.kinship.value;
  return (
    <div class="visually-hidden">
      {kinSlots.map((name) => (
        <p key={name} role="status">
          {slotWords(words, name, kinship)}
        </p>
      ))}
      <p role="status">
        {answer !== undefined && words.t('kinship.say', { headline: kinHeadline(words, answer) })}
      </p>
    </div>
  );
}

function slotWords({ t, plural }: Translator, name: KinSlot, { slots }: KinshipState): string {
  const slot = slots.value[name];
  const who = t(`kinship.slot.${name}`);
  const { arrival } = slot;
  if (arrival?.phase === 'reading') return `${who}: ${t('reading.faces')}`;
  if (arrival?.phase === 'failed') {
    const { title, whatToDo } = failureText({ t }, arrival.failure);
    return `${who}: ${title}. ${whatToDo}`;
  }
  const shown = shownPhoto(slot);
  if (shown === undefined) return '';
  const read = `${who}: ${plural('faces.count', shown.content.faces.length)}`;
  return slot.photos.length === 1 ? read : `${read} ${plural('strip.count', slot.photos.length)}`;
}
