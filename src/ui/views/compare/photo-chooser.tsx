import type { ComponentChildren } from 'preact';
import type { SlotName } from '../../../state/slots.ts';
import { useApp, useTranslator } from '../../app.ts';
import { FileButton } from './file-button.tsx';

interface Props {
  readonly name: SlotName;
  /** `choose` is the loud first choice with a camera button on phones; the others are one quiet button each. */
  readonly kind: 'choose' | 'replace' | 'add';
}

export function PhotoChooser({ name, kind }: Props): ComponentChildren {
  const { compare } = useApp();
  const { t } = useTranslator();
  const put = (photo: Blob): void => {
    if (kind === 'add') compare.add(name, photo);
    else compare.put(name, photo);
  };
  return kind === 'choose' ? (
    <>
      <FileButton look="button-primary" label={t(`slot.choose.${name}`)} onPhoto={put}>
        {t('slot.choose')}
      </FileButton>
      <FileButton camera look="button-plain camera-only" label={t(`slot.camera.${name}`)} onPhoto={put}>
        {t('slot.camera')}
      </FileButton>
    </>
  ) : (
    <FileButton look="button-quiet" label={t(`slot.${kind}.${name}`)} onPhoto={put}>
      {t(`slot.${kind}`)}
    </FileButton>
  );
}
