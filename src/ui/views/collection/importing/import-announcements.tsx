import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { announceDue, type Told } from './announce-due.ts';

/** Tells those who do not see it how a run comes on; seldom enough to listen to something else meanwhile. */
export function ImportAnnouncements(): ComponentChildren {
  const { importing } = useCollection();
  const { t, plural } = useTranslator();
  const said = useSignal('');
  const told = useRef<Told>({ done: 0, at: 0 });
  const run = importing.run.value;
  const progress = run?.progress.value;
  const ended = run?.ended.value === true;

  useEffect(() => {
    if (progress === undefined) {
      said.value = '';
      told.current = { done: 0, at: performance.now() };
      return;
    }
    const { state, done, total, stored } = progress;
    if (ended) {
      const title = t(summaryTitle(state));
      said.value = t('import.done.say', { title, stored: plural('import.done.stored', stored) });
    } else if (state === 'paused') said.value = t('import.say.paused');
    else if (announceDue(told.current, done, total, performance.now())) {
      told.current = { done, at: performance.now() };
      said.value = t('import.say.progress', { done, total });
    } else if (said.peek() === t('import.say.paused')) {
      // The same words again would not be read out at the next pause.
      said.value = '';
    }
  }, [progress, ended, said, t, plural]);

  return (
    <p class="visually-hidden" role="status">
      {said.value}
    </p>
  );
}

/** The headline of a run that has ended. */
export function summaryTitle(
  state: string,
): 'import.done.title' | 'import.cancelled.title' | 'import.failed.title' {
  if (state === 'done') return 'import.done.title';
  return state === 'cancelled' ? 'import.cancelled.title' : 'import.failed.title';
}
