import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { phaseOf, shownPhoto, type SlotName } from '../../../state/slots.ts';
import { mostPhotos } from '../../../workflows/comparison.ts';
import { useApp, useTranslator } from '../../app.ts';
import { EmptySlot } from './empty-slot.tsx';
import { FailedSlot } from './failed-slot.tsx';
import { PhotoStrip } from './photo-strip.tsx';
import { ReadingSlot } from './reading-slot.tsx';
import { ReadySlot } from './ready-slot.tsx';
import { useHeldOver } from './use-held-over.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import '../../drop-now.css';
import './photo-slot.css';

/** One side of the pair: a target for a photo, and what became of it. */
export function PhotoSlot({ name }: { readonly name: SlotName }): ComponentChildren {
  const { compare } = useApp();
  const { t } = useTranslator();
  const section = useRef<HTMLElement>(null);
  const { over, on } = useHeldOver(section);
  const slot = compare.slots.value[name];
  const { arrival } = slot;
  const shown = arrival === undefined ? shownPhoto(slot) : undefined;
  const phase = phaseOf(slot);
  useKeptFocus(section, phase);

  return (
    <section
      ref={section}
      class={`mat ${over ? 'drop-over' : ''}`}
      data-slot={name}
      data-phase={phase}
      aria-label={t(`slot.${name}`)}
      tabIndex={-1}
      {...on}
    >
      {phase === 'empty' && <EmptySlot name={name} />}
      {arrival?.phase === 'reading' && <ReadingSlot name={name} arrival={arrival} />}
      {arrival?.phase === 'failed' && (
        <FailedSlot name={name} arrival={arrival} others={slot.photos.length > 0} />
      )}
      {shown !== undefined && (
        <ReadySlot name={name} photo={shown} full={slot.photos.length >= mostPhotos}>
          <PhotoStrip name={name} slot={slot} />
        </ReadySlot>
      )}
      {over && <p class="drop-now">{t('slot.dropNow')}</p>}
    </section>
  );
}
