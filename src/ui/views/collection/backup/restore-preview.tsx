import type { ComponentChildren } from 'preact';
import type { Failure } from '../../../../domain/errors.ts';
import type { RestorePreview } from '../../../../state/restore-screen.ts';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { useCollection } from '../use-collection.ts';
import { ConflictGroups } from './conflict-groups.tsx';
import { NewPeople } from './new-people.tsx';
import { TallyTable } from './tally-table.tsx';
import { UncoveredPeople } from './uncovered-people.tsx';
import { momentWords } from './words.ts';
import './restore-preview.css';

interface Props {
  readonly preview: RestorePreview;
  readonly failure?: Failure | undefined;
}

/** What a restore would do; nothing is done before its button is pressed. */
export function RestorePreviewStep({ preview, failure }: Props): ComponentChildren {
  const { backup, gallery } = useCollection();
  const words = useTranslator();
  const { t, plural } = words;
  const { madeAt, incoming, conflicts, withoutPicture } = preview;
  const nothing = incoming.length === 0 && conflicts.length === 0;
  return (
    <div class="restore-preview">
      <h3>{t('restore.preview.title')}</h3>
      <p>{t('restore.preview.madeAt', { time: momentWords(words, madeAt) })}</p>
      {failure?.code === 'gallery.conflict' ? (
        <p class="backup-caution" role="alert">
          {t('restore.conflictMeanwhile')}
        </p>
      ) : (
        <FailureNote failure={failure} />
      )}
      <p>{t(gallery.open.value === undefined ? 'restore.preview.newGallery' : 'restore.preview.stays')}</p>
      <TallyTable tally={preview.tally} />
      <NewPeople people={preview.newPeople} />
      {withoutPicture > 0 && <p>{plural('restore.withoutPicture', withoutPicture)}</p>}
      <UncoveredPeople uncovered={preview.uncovered} />
      <ConflictGroups conflicts={conflicts} />
      {nothing ? (
        <p>{t('restore.nothing')}</p>
      ) : (
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            void backup.restore.apply();
          }}
        >
          {t('restore.apply')}
        </button>
      )}
    </div>
  );
}
