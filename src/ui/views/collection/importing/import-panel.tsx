import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Id } from '../../../../domain/gallery.ts';
import type { Offered } from '../../../../state/importing.ts';
import { useTranslator } from '../../../app.ts';
import { useKeptFocus } from '../../compare/use-kept-focus.ts';
import { useCollection } from '../use-collection.ts';
import { ImportSetup } from './import-setup.tsx';
import { ImportSummary } from './import-summary.tsx';
import { ProgressCard } from './progress-card.tsx';
import { useIncomingFiles } from './use-incoming-files.ts';
import './import-panel.css';

interface Props {
  /** The collection on show: the photos go there unless some wait already for another. */
  readonly collection?: Id | undefined;
  readonly onClose: () => void;
}

/** Adding photos: choose, watch, look at what became of them. It may be closed at any time; a run goes on. */
export function ImportPanel({ collection, onClose }: Props): ComponentChildren {
  const { importing } = useCollection();
  const { t } = useTranslator();
  const section = useRef<HTMLElement>(null);
  const refused = useSignal(false);
  const { draft } = importing;
  const run = importing.run.value;
  const stage = run === undefined ? 'setup' : run.ended.value ? 'summary' : 'work';
  const choosing = stage === 'setup' && draft.resume.value === undefined;
  useKeptFocus(section, stage);

  useEffect(() => {
    section.current?.focus({ preventScroll: true });
    importing.lookForInterrupted().catch(reportError);
  }, [importing]);
  useEffect(() => {
    if (choosing) draft.startIn(collection);
  }, [draft, collection, choosing]);

  const take = useCallback(
    (offered: Offered) => {
      if (importing.run.peek() !== undefined) return;
      importing.prepare();
      refused.value = !draft.offer(offered);
    },
    [importing, draft, refused],
  );
  const dragging = useIncomingFiles(take);

  return (
    <section ref={section} class="import" aria-labelledby="import-title" data-stage={stage} tabIndex={-1}>
      <div class="import-head">
        <h2 id="import-title">{t('import.title')}</h2>
        <button type="button" class="button button-quiet" onClick={onClose}>
          {t('import.close')}
        </button>
      </div>
      {run === undefined && (
        <ImportSetup dragging={dragging.value} refused={refused.value} onOffered={take} />
      )}
      {run !== undefined && stage === 'work' && <ProgressCard run={run} />}
      {run !== undefined && stage === 'summary' && <ImportSummary run={run} onClose={onClose} />}
    </section>
  );
}
