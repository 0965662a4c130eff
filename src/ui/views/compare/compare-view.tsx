import type { ComponentChildren } from 'preact';
import { slotNames } from '../../../state/slots.ts';
import { useApp, useTranslator } from '../../app.ts';
import { Announcements } from './announcements.tsx';
import { HowItWorks } from './how-it-works.tsx';
import { PairTools } from './pair-tools.tsx';
import { PhotoSlot } from './photo-slot.tsx';
import { Result } from './result.tsx';
import { SamplePhotos } from './sample-photos.tsx';
import { UndoToast } from './undo-toast.tsx';
import { useIncomingPhotos } from './use-incoming-photos.ts';
import './compare-view.css';

export function CompareView(): ComponentChildren {
  const { compare } = useApp();
  const { t } = useTranslator();
  useIncomingPhotos(slotNames, compare);
  const slots = compare.slots.value;
  const begun = slotNames.some(
    (name) => slots[name].photos.length > 0 || slots[name].arrival?.phase === 'reading',
  );
  return (
    <>
      <h1>{t('compare.title')}</h1>
      <p class="lede">{t('compare.lede')}</p>
      <section class="pair" aria-label={t('compare.photos')}>
        {slotNames.map((name) => (
          <PhotoSlot key={name} name={name} />
        ))}
      </section>
      <PairTools />
      {begun ? (
        <Result />
      ) : (
        <>
          <HowItWorks />
          <SamplePhotos />
        </>
      )}
      <UndoToast />
      <Announcements />
    </>
  );
}
