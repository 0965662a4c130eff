import type { ComponentChildren } from 'preact';
import { kinSlots, type KinshipState, type KinSlot } from '../../../../state/match/kinship.ts';
import { shownPhoto } from '../../../../state/slots.ts';
import type { Translator } from '../../../../i18n/index.ts';
import { useTranslator } from '../../../app.ts';
import { failureLine } from '../../../failure-words.ts';
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
  if (arrival?.phase === 'reading') return t('join.label', { label: who, text: t('reading.faces') });
  if (arrival?.phase === 'failed')
    return t('join.label', { label: who, text: failureLine({ t }, arrival.failure) });
  const shown = shownPhoto(slot);
  if (shown === undefined) return '';
  const read = t('join.label', { label: who, text: plural('faces.count', shown.content.faces.length) });
  return slot.photos.length === 1 ? read : `${read} ${plural('strip.count', slot.photos.length)}`;
}
