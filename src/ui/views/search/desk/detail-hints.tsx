import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { detailHints } from './detail-hint.ts';
import type { SideNames } from './look-words.ts';
import type { LoadedFace } from './use-face.ts';

interface Props {
  readonly reference: LoadedFace;
  readonly candidate: LoadedFace;
  readonly names: SideNames;
}

/** Says when a face is too small in its photo to be judged by small details. */
export function DetailHints({ reference, candidate, names }: Props): ComponentChildren {
  const { t } = useTranslator();
  if (reference.state !== 'ready' || candidate.state !== 'ready') return null;
  const hints = detailHints({ reference: reference.picture, candidate: candidate.picture });
  if (hints.length === 0) return null;
  return (
    <ul class="detail-hints">
      {hints.map((hint) =>
        hint.kind === 'coarse' ? (
          <li key={hint.side}>{t('desk.hint.coarse', { name: names[hint.side], pixels: hint.pixels })}</li>
        ) : (
          <li key="unequal">
            {t('desk.hint.unequal', {
              finer: names[hint.finer],
              coarser: names[hint.finer === 'reference' ? 'candidate' : 'reference'],
              times: hint.times,
            })}
          </li>
        ),
      )}
    </ul>
  );
}
