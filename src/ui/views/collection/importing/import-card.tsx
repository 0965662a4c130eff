import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Offered } from '../../../../state/importing.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { ProgressFacts } from './progress-facts.tsx';
import { summaryTitle } from './import-announcements.tsx';
import { useIncomingFiles } from './use-incoming-files.ts';
import './import-panel.css';
import '../../../progress.css';
import './progress-card.css';

/**
 * Stands above the people while the panel is closed: one line about a run at work or just ended, or about one that was
 * interrupted. Takes what is dropped or pasted anywhere in the view, and asks for the panel then.
 */
export function ImportCard({ onOpen }: { readonly onOpen: () => void }): ComponentChildren {
  const { importing } = useCollection();
  const { t, plural } = useTranslator();
  const take = useCallback(
    (offered: Offered) => {
      if (importing.run.peek() !== undefined) return;
      const { draft } = importing;
      const before = draft.photos.peek();
      if (!draft.offer(offered)) return;
      // Photos let go over a collection are for that one, whatever the panel was last open for.
      if (draft.photos.peek() !== before) draft.forgetPlace();
      onOpen();
    },
    [importing, onOpen],
  );
  const dragging = useIncomingFiles(take).value;
  const run = importing.run.value;
  const interrupted = importing.interrupted.value[0];

  if (run === undefined && interrupted === undefined) {
    return dragging ? <p class="import-line import-line-drop">{t('import.drop.now')}</p> : null;
  }
  const progress = run?.progress.value;
  return (
    <aside class="import-line" aria-label={t('import.title')}>
      {progress !== undefined && run?.ended.value === false && (
        <>
          <progress
            class="progress-bar"
            aria-label={t('import.run.bar')}
            {...(progress.total > 0 ? { value: progress.done, max: progress.total } : {})}
          />
          <ProgressFacts progress={progress} />
        </>
      )}
      {progress !== undefined && run?.ended.value === true && (
        <p>
          {t('import.done.say', {
            title: t(summaryTitle(progress.state)),
            stored: plural('import.done.stored', progress.stored),
          })}
        </p>
      )}
      {progress === undefined && interrupted !== undefined && (
        <p>{t('import.interrupted.title', { source: interrupted.run.source })}</p>
      )}
      <button type="button" class="button button-quiet" onClick={onOpen}>
        {t('import.run.show')}
      </button>
    </aside>
  );
}
