import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { slotNames } from '../../state/slots.ts';
import { holdsOwnPhoto } from '../../state/unsaved.ts';
import { useApp, useTranslator } from '../app.ts';
import { useExtras } from '../extras.ts';
import { placeOf, tourSteps, type TourStep } from './steps.ts';
import './tour.css';

/** One step in a card at the lower edge; the page behind it stays free to use. */
export function Tour({ step }: { readonly step: number }): ComponentChildren {
  const { compare, location } = useApp();
  const { tour } = useExtras();
  const { t, sentences } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  const name = tourSteps[step] ?? 'photos';
  const own = useOwnPhotos();
  const isReady = name === 'photos' || name === 'device' || compare.comparison.value !== undefined;

  const leave = (): void => {
    tour.value = undefined;
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  useEffect(() => {
    const leaveByKey = ({ key }: KeyboardEvent): void => {
      // An open dialog takes its own Escape.
      if (key === 'Escape' && document.querySelector('dialog[open]') === null) tour.value = undefined;
    };
    document.addEventListener('keydown', leaveByKey);
    return () => {
      document.removeEventListener('keydown', leaveByKey);
      delete document.documentElement.dataset['tour'];
    };
  }, [tour]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [name]);
  useEffect(() => {
    document.documentElement.dataset['tour'] = name;
    if (isReady) placeOf(name)?.scrollIntoView({ block: 'start' });
  }, [name, isReady]);
  // Whoever goes to another view has had enough of it.
  const view = location.view.value;
  useEffect(() => {
    if (view !== '' && view !== 'compare') tour.value = undefined;
  }, [view, tour]);

  return (
    <section class="tour" aria-label={t('tour.label')}>
      <p class="tour-step">{t('tour.step', { step: step + 1, count: tourSteps.length })}</p>
      <h2 ref={heading} tabIndex={-1}>
        {t(`tour.${name}.title`)}
      </h2>
      <p>
        {name === 'next'
          ? t('tour.next.body')
          : sentences([
              t(`tour.${name}`),
              // Only what is true of the photos on the page.
              ...(!own && name === 'photos' ? [t('tour.photos.samples')] : []),
              ...(!own && name === 'device' ? [t('tour.device.yours')] : []),
            ])}
      </p>
      <p class="tour-wait" role="status">
        {!isReady && t('tour.wait')}
      </p>
      <Buttons step={step} name={name} onLeave={leave} />
    </section>
  );
}

/** Whether the tour speaks of the reader's own photos. */
function useOwnPhotos(): boolean {
  const { compare } = useApp();
  return holdsOwnPhoto(slotNames.map((side) => compare.slots.value[side]));
}

interface ButtonsProps {
  readonly step: number;
  readonly name: TourStep;
  readonly onLeave: () => void;
}

function Buttons({ step, name, onLeave }: ButtonsProps): ComponentChildren {
  const { compare } = useApp();
  const { tour } = useExtras();
  const { t } = useTranslator();
  const own = useOwnPhotos();
  return (
    <div class="tour-buttons">
      {name === 'device' ? (
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            // The reader's own are there already.
            if (!own) compare.reset();
            onLeave();
          }}
        >
          {t(own ? 'tour.done' : 'tour.own')}
        </button>
      ) : (
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            tour.value = step + 1;
          }}
        >
          {t('tour.next')}
        </button>
      )}
      {step > 0 && (
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            tour.value = step - 1;
          }}
        >
          {t('tour.back')}
        </button>
      )}
      {(name !== 'device' || !own) && (
        <button type="button" class="button button-quiet" onClick={onLeave}>
          {t('tour.leave')}
        </button>
      )}
    </div>
  );
}
