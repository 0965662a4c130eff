import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { kinSlots, type KinshipState } from '../../../../state/match/kinship.ts';
import { phaseOf } from '../../../../state/slots.ts';
import { useTranslator } from '../../../app.ts';
import { pasteKeys } from '../../compare/paste-keys.ts';
import { useIncomingPhotos } from '../../compare/use-incoming-photos.ts';
import { useKeptFocus } from '../../compare/use-kept-focus.ts';
import { KinAnnouncements } from './kin-announcements.tsx';
import { KinSlot } from './kin-slot.tsx';
import { KinshipResult } from './kinship-result.tsx';
import './kinship-panel.css';

/** For a family without a photo of the child: what the likeness of relatives says, which is little. */
export function KinshipPanel({ kinship }: { readonly kinship: KinshipState }): ComponentChildren {
  const { t } = useTranslator();
  const section = useRef<HTMLElement>(null);
  useIncomingPhotos(kinSlots, kinship, section);
  const begun = kinSlots.some((name) => phaseOf(kinship.slots.value[name]) !== 'empty');
  useKeptFocus(section, String(begun));
  return (
    <section ref={section} class="kinship" aria-labelledby="kinship-title" tabIndex={-1}>
      <h2 id="kinship-title">{t('kinship.title')}</h2>
      <p class="kinship-lede">{t('kinship.lede')}</p>
      <p class="kin-soft kinship-drop">{t('kinship.drop', { keys: pasteKeys })}</p>
      <div class="kinship-slots">
        {kinSlots.map((name) => (
          <KinSlot key={name} name={name} kinship={kinship} />
        ))}
      </div>
      <KinshipResult kinship={kinship} />
      <KinAnnouncements kinship={kinship} />
    </section>
  );
}
