import type { ComponentChildren } from 'preact';
import type { ReadyPhoto, SlotName } from '../../../state/slots.ts';
import { proposeCuts } from '../../../workflows/album/propose-cuts.ts';
import { useApp, useTranslator } from '../../app.ts';

interface Props {
  readonly name: SlotName;
  readonly photo: ReadyPhoto;
}

/** For a scan of several prints: only the picked one, or each as a photo of its own. */
export function CutOffer({ name, photo }: Props): ComponentChildren {
  const { compare } = useApp();
  const { t } = useTranslator();
  const cuts = proposeCuts(photo.content);
  const picked = cuts[photo.selected];
  if (picked === undefined) return null;
  return (
    <div class="cut-offer">
      <p class="faces-count">{t('adjust.cut.intro')}</p>
      <button
        type="button"
        class="button button-quiet"
        onClick={() => {
          compare.cut(name, [picked]);
        }}
      >
        {t('adjust.cut.one')}
      </button>
      <button
        type="button"
        class="button button-quiet"
        onClick={() => {
          compare.cut(name, cuts);
        }}
      >
        {t('adjust.cut.all')}
      </button>
    </div>
  );
}
