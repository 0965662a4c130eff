import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Photo } from '../../../../domain/gallery.ts';
import type { Kept } from '../../../../state/library.ts';
import { treatmentWords } from '../../../../workflows/outgoing/treatment-words.ts';
import { useTranslator } from '../../../app.ts';
import { photoDateWords } from './date-words.ts';
import { Facts } from './facts.tsx';
import { PhotoForm } from './photo-form.tsx';

/** When and where a photo was taken. */
export function PhotoFactsCard({ kept }: { readonly kept: Kept<Photo> }): ComponentChildren {
  const translator = useTranslator();
  const { t } = translator;
  const heading = useId();
  const { place, note, treatment, cutFrom } = kept.record;
  return (
    <section class="photo-facts" aria-labelledby={heading}>
      <h3 id={heading}>{t('people.photo.facts')}</h3>
      <Facts
        kept={kept}
        facts={[
          { label: t('people.photo.date'), value: photoDateWords(kept.record, translator) },
          { label: t('people.photo.place'), value: place },
          { label: t('people.photo.note'), value: note },
          {
            label: t('treatment.label'),
            value: treatmentWords(translator, { treatment, cut: cutFrom !== undefined }),
          },
        ]}
        form={(from, close) => <PhotoForm from={from} onClose={close} />}
      />
    </section>
  );
}
