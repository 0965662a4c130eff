import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { phaseOf, shownPhoto, type SlotName } from '../../../state/slots.ts';
import { mostPhotos } from '../../../workflows/comparison.ts';
import { useApp, useTranslator } from '../../app.ts';
import { EmptySlot } from './empty-slot.tsx';
import { FailedSlot } from './failed-slot.tsx';
import { PhotoStrip } from './photo-strip.tsx';
import { ReadingSlot } from './reading-slot.tsx';
import { ReadySlot } from './ready-slot.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import './photo-slot.css';

/** One side of the pair: a target for a photo, and what became of it. */
export function PhotoSlot({ name }: { readonly name: SlotName }): ComponentChildren {
  const { compare } = useApp();
  const { t } = useTranslator();
  const section = useRef<HTMLElement>(null);
  const dragging = useSignal(false);
  const slot = compare.slots.value[name];
  const { arrival } = slot;
  const shown = arrival === undefined ? shownPhoto(slot) : undefined;
  const phase = phaseOf(slot);
  useKeptFocus(section, phase);

  const over = (): void => {
    if (!dragging.value) compare.prepare();
    dragging.value = true;
  };
  const out = (event: DragEvent): void => {
    const inside = event.relatedTarget instanceof Node && section.current?.contains(event.relatedTarget);
    if (inside !== true) dragging.value = false;
  };

  return (
    <section
      ref={section}
      class={`mat ${dragging.value ? 'mat-over' : ''}`}
      data-slot={name}
      data-phase={phase}
      aria-label={t(`slot.${name}`)}
      tabIndex={-1}
      onDragOver={over}
      onDragLeave={out}
      onDrop={() => {
        dragging.value = false;
      }}
    >
      {phase === 'empty' && <EmptySlot name={name} />}
      {arrival?.phase === 'reading' && <ReadingSlot name={name} arrival={arrival} />}
      {arrival?.phase === 'failed' && (
        <FailedSlot name={name} failure={arrival.failure} others={slot.photos.length > 0} />
      )}
      {shown !== undefined && (
        <ReadySlot name={name} photo={shown} full={slot.photos.length >= mostPhotos}>
          <PhotoStrip name={name} slot={slot} />
        </ReadySlot>
      )}
      {dragging.value && <p class="mat-drop">{t('slot.dropNow')}</p>}
    </section>
  );
}
