import { useSignal, useSignalEffect, type Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Case } from '../../../../domain/case.ts';
import { useTranslator } from '../../../app.ts';
import { ConsentDialog } from '../../collection/consent/consent-dialog.tsx';
import { useSearch } from '../use-search.ts';
import { CaseActions, type CaseDialog } from './case-actions.tsx';
import { CaseState } from './case-state.tsx';
import { caseKind, caseTitle } from './case-words.ts';
import { CloseDialog } from './close-dialog.tsx';
import { FactsDialog } from './facts-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { KeepDialog } from './keep-dialog.tsx';
import { LostDialog } from './lost-dialog.tsx';
import '../../../sheet.css';
import './case-bar.css';

interface Props {
  /** Set to true where another part asks to keep the search; false again once it was asked. */
  readonly keepAsked?: Signal<boolean>;
}

/** Who is looked for, whether that is kept, and what can be done about it: the head of the Search view. */
export function CaseBar({ keepAsked }: Props): ComponentChildren {
  const { cases, strip, folder } = useSearch();
  const words = useTranslator();
  const { t } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const dialog = useSignal<CaseDialog | undefined>(undefined);
  const closing = useSignal<Case | undefined>(undefined);
  const record = cases.open.value?.record;
  const shown = useRef(record?.id);
  // Another case, or none: whoever works by keyboard or ear is told at the head of it.
  useEffect(() => {
    if (shown.current !== record?.id && dialog.value === undefined) heading.current?.focus();
    shown.current = record?.id;
  }, [record?.id]);

  useSignalEffect(() => {
    if (keepAsked?.value !== true) return;
    keepAsked.value = false;
    if (cases.open.peek() === undefined) dialog.value = 'keep';
  });

  const stop = (): void => {
    dialog.value = undefined;
  };
  const leave = async (rest: 'save' | 'lose'): Promise<void> => {
    const left = await cases.leave(rest);
    if (!left.ok) dialog.value = 'lost';
  };
  const ask = (next: CaseDialog | 'leave'): void => {
    if (next !== 'leave') {
      if (next === 'close') closing.value = record;
      dialog.value = next;
    } else if (record === undefined && (strip.records.value.length > 0 || folder.busy.value)) {
      dialog.value = 'lost';
    } else void leave('save');
  };
  return (
    <header class="case-bar">
      <p class="case-bar-kind">{caseKind(words, record)}</p>
      <h1 tabIndex={-1} ref={heading}>
        {caseTitle(words, cases.words.value) ?? t('case.title.new')}
      </h1>
      <CaseState />
      <CaseActions onAsk={ask} />
      {dialog.value === 'facts' && <FactsDialog onClose={stop} />}
      {dialog.value === 'keep' && <KeepDialog onClose={stop} />}
      {dialog.value === 'history' && <HistoryDialog onClose={stop} />}
      {dialog.value === 'close' && closing.value !== undefined && (
        <CloseDialog about={closing.value} onClose={stop} />
      )}
      {dialog.value === 'consent' && record !== undefined && (
        <ConsentDialog subject={{ kind: 'case', id: record.id }} name={record.name} onClose={stop} />
      )}
      {dialog.value === 'lost' && (
        <LostDialog
          what={record === undefined ? 'search' : 'changes'}
          onContinue={() => void leave('lose')}
          onClose={stop}
        />
      )}
    </header>
  );
}
