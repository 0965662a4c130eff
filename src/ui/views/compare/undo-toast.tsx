import type { ComponentChildren } from 'preact';
import { useApp, useTranslator } from '../../app.ts';
import { UndoOffer } from '../../undo-offer.tsx';
import { focusPhotos } from './focus-photos.ts';

/** One step back after photos were removed. */
export function UndoToast(): ComponentChildren {
  const { compare } = useApp();
  const { t } = useTranslator();
  return (
    <UndoOffer
      undo={compare.undo}
      words={({ kind }) => t(`undo.${kind}`)}
      onTakeBack={() => {
        compare.takeBack();
        focusPhotos();
      }}
    />
  );
}
