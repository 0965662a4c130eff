import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { useSearch } from '../use-search.ts';

export type CaseDialog = 'facts' | 'keep' | 'history' | 'close' | 'consent' | 'lost';

interface Props {
  readonly onAsk: (what: CaseDialog | 'leave') => void;
}

/** What can be done with the search or case on the page. */
export function CaseActions({ onAsk }: Props): ComponentChildren {
  const { cases, reviews, strip } = useSearch();
  const { t } = useTranslator();
  const record = cases.open.value?.record;
  const covered = cases.coverage.value?.covered !== false;
  const closed = record?.closedAt !== undefined;
  const decided = [...reviews.byKey.value.values()].some(({ decisions }) => decisions.length > 0);
  const hasPhoto = strip.records.value.length > 0;
  const action = (
    what: CaseDialog | 'leave',
    label: string,
    kind: 'primary' | 'plain' | 'quiet',
  ): ComponentChildren => (
    <button
      type="button"
      class={`button button-${kind}`}
      onClick={() => {
        onAsk(what);
      }}
    >
      {label}
    </button>
  );
  return (
    <div class="case-bar-actions">
      {record === undefined && hasPhoto && action('keep', t('case.action.keep'), 'primary')}
      {record !== undefined && !covered && action('consent', t('case.action.askAgain'), 'primary')}
      {action('facts', t('case.action.facts'), 'plain')}
      {decided && action('history', t('case.action.history'), 'plain')}
      {record !== undefined && covered && action('consent', t('case.action.consent'), 'quiet')}
      {record !== undefined && !closed && action('close', t('case.action.close'), 'quiet')}
      {closed && (
        <button type="button" class="button button-plain" onClick={() => void cases.reopen()}>
          {t('case.action.reopen')}
        </button>
      )}
      {closed && action('close', t('case.action.delete'), 'quiet')}
      {record !== undefined && action('leave', t('case.action.leave'), 'quiet')}
      {record === undefined && hasPhoto && action('leave', t('case.action.new'), 'quiet')}
    </div>
  );
}
