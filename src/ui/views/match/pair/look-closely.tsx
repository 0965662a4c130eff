import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Failure } from '../../../../domain/errors.ts';
import type { MatchPair } from '../../../../workflows/match/contract.ts';
import { useApp, useTranslator } from '../../../app.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { LostDialog } from '../../search/cases/lost-dialog.tsx';
import { useMatch } from '../use-match.ts';

/** The way of a pair to the review desk: into the kept case where there is one; asks before a search is put away. */
export function LookClosely({ pair }: { readonly pair: MatchPair }): ComponentChildren {
  const { lookClosely, pairs } = useMatch();
  const { location } = useApp();
  const { t } = useTranslator();
  const failed = useSignal<Failure | undefined>(undefined);
  const asked = useSignal<'search' | 'changes' | undefined>(undefined);
  const busy = useSignal(false);
  const kept = pairs.caseOf(pair.a.key);

  const look = async (rest: 'ask' | 'lose'): Promise<void> => {
    busy.value = true;
    failed.value = undefined;
    const opened = await lookClosely(pair, rest).finally(() => {
      busy.value = false;
    });
    if (opened === 'search' || opened === 'changes') asked.value = opened;
    else if (opened !== 'opened') failed.value = opened;
    // As a step of the browser, so that its Back leads to the queue again.
    else window.location.hash = location.linkTo('search');
  };
  return (
    <div class="pair-look">
      <button
        type="button"
        class="button button-primary"
        aria-disabled={busy.value}
        onClick={() => {
          if (!busy.value) look('ask').catch(reportError);
        }}
      >
        {t('match.pair.look')}
      </button>
      {kept !== undefined && (
        <p class="weights-note">
          {kept.name === '' ? t('match.pair.caseNoName') : t('match.pair.case', { name: kept.name })}
        </p>
      )}
      <FailureNote failure={failed.value} />
      {asked.value !== undefined && (
        <LostDialog
          what={asked.value === 'search' ? 'elsewhere' : 'changes'}
          onContinue={() => {
            look('lose').catch(reportError);
          }}
          onClose={() => {
            asked.value = undefined;
          }}
        />
      )}
    </div>
  );
}
