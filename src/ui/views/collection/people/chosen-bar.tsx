import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import type { Selection } from './use-selection.ts';

interface Props {
  readonly selection: Selection;
  /** What can be done with the chosen ones. */
  readonly children: ComponentChildren;
}

/** Starts choosing several; while it goes on, says how many and what can be done with them. */
export function ChosenBar({ selection, children }: Props): ComponentChildren {
  const { t, plural } = useTranslator();
  if (!selection.on.value) {
    return (
      <button type="button" class="button button-plain" onClick={selection.start}>
        {t('people.choose')}
      </button>
    );
  }
  return (
    <>
      <span class="people-count" role="status">
        {plural('people.chosen', selection.chosen.value.size)}
      </span>
      {selection.chosen.value.size > 0 && children}
      <button type="button" class="button button-quiet" onClick={selection.end}>
        {t('people.choose.done')}
      </button>
    </>
  );
}
