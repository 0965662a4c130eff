import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { slotNames } from '../../../state/slots.ts';
import { useApp, useTranslator } from '../../app.ts';
import { useTour } from '../../tour/use-tour.ts';
import { focusPhotos } from './focus-photos.ts';
import './sample-photos.css';

export function SamplePhotos(): ComponentChildren {
  const { samples, location } = useApp();
  const tour = useTour();
  const { t } = useTranslator();
  // Pictures behind a closed lid would be fetched all the same when the page starts again.
  const open = useSignal(false);
  return (
    <section class="samples" aria-labelledby="samples-title">
      <h2 id="samples-title">{t('samples.title')}</h2>
      <p>{t('samples.body')}</p>
      <div class="samples-ways">
        <button type="button" class="button button-plain" onClick={tour.start}>
          {t('samples.tour')}
        </button>
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            focusPhotos();
            void samples.fill();
          }}
        >
          {t('samples.fill')}
        </button>
        <a href={location.linkTo('guide')}>{t('samples.guide')}</a>
      </div>
      <details
        onToggle={(event) => {
          open.value = event.currentTarget.open;
        }}
      >
        <summary>{t('samples.choose')}</summary>
        {open.value && (
          <ul>
            {samples.list.map((sample, index) => (
              <li key={sample.id}>
                <img
                  src={sample.url}
                  width={sample.width}
                  height={sample.height}
                  loading="lazy"
                  alt={t('samples.name', { index: index + 1, count: samples.list.length })}
                />
                {slotNames.map((name) => (
                  <button
                    key={name}
                    type="button"
                    class="button button-quiet"
                    aria-label={t(`samples.put.${name}.name`, { index: index + 1 })}
                    onClick={() => {
                      focusPhotos();
                      void samples.put(name, sample);
                    }}
                  >
                    {t(`samples.put.${name}`)}
                  </button>
                ))}
              </li>
            ))}
          </ul>
        )}
      </details>
    </section>
  );
}
