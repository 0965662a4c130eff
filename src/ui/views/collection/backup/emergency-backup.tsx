import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { BackupRun } from './backup-run.tsx';

/** Right after the first use: the first backup, or not now. `onDone` is called when the person goes on. */
export function EmergencyBackup({ onDone }: { readonly onDone: () => void }): ComponentChildren {
  const { backup } = useCollection();
  const { t } = useTranslator();
  const { phase } = backup.writing.writing.value;
  return (
    <section class="sheet" aria-labelledby="emergency-title">
      <h2 id="emergency-title">{t('backup.first.title')}</h2>
      <p class="sheet-intro">{t('backup.first.body')}</p>
      <BackupRun />
      {phase !== 'writing' && (
        <div class="backup-end">
          <button
            type="button"
            class={`button ${phase === 'done' ? 'button-primary' : 'button-quiet button-edge'}`}
            onClick={onDone}
          >
            {t(phase === 'done' ? 'backup.first.goOn' : 'backup.first.later')}
          </button>
        </div>
      )}
    </section>
  );
}
