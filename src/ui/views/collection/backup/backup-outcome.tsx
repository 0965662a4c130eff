import type { ComponentChildren } from 'preact';
import type { BackupSummary } from '../../../../state/backup-writing.ts';
import { useTranslator } from '../../../app.ts';
import { sizeWords } from '../../../size-words.ts';
import { momentWords } from './words.ts';

/** What the saved file holds, and what it lacks. */
export function BackupOutcome({ summary }: { readonly summary: BackupSummary }): ComponentChildren {
  const words = useTranslator();
  const { t, plural } = words;
  const { people, photos, bytes, leftOut, outdated, madeAt } = summary;
  return (
    <>
      <p>
        {t('backup.done.holds', {
          people: plural('backup.people', people),
          photos: plural('backup.photos', photos),
          size: sizeWords(words, bytes),
        })}
      </p>
      {leftOut > 0 && <p class="backup-caution">{plural('backup.leftOut', leftOut)}</p>}
      {outdated && <p>{t('backup.outdated', { time: momentWords(words, madeAt) })}</p>}
    </>
  );
}
